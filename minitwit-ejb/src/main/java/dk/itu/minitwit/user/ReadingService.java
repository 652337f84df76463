package dk.itu.minitwit.user;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Keeps how far users have read their own timelines. {@link AccountService#standing} gives it back with the session. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadingService {

    @Inject
    ReadingRepository readings;

    /** One statement. A reading that is older than the stored one changes nothing. */
    public void store(long userId, Reading reading) {
        readings.store(userId, reading);
    }
}
