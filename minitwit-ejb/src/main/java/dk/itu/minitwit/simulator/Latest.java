package dk.itu.minitwit.simulator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The number of the simulator's last request: the one row of its table. */
@Entity
@Table(name = "latest")
public class Latest {

    @Id
    @Column(name = "only_row")
    private boolean onlyRow;

    @Column(nullable = false)
    private long value;

    protected Latest() {}
}
