package dk.itu.minitwit.server;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;

/** Places for requests whose body is still coming: each of them keeps a thread that waits for its client (ADR 022). */
final class SlowBodies {

    private final int places;
    private final Semaphore free;

    SlowBodies(int places) {
        this.places = places;
        free = new Semaphore(places);
    }

    /** One of the places, when there is one left. */
    Optional<Place> take() {
        return free.tryAcquire() ? Optional.of(new Place()) : Optional.empty();
    }

    /** How many are taken. */
    int taken() {
        return places - free.availablePermits();
    }

    /** What one request has taken. */
    final class Place implements CloseListener<Closeable, CloseType> {

        private final AtomicBoolean isLeft = new AtomicBoolean();

        /** For good: a body may end, its request after it and then the connection, and all three may tell. */
        void leave() {
            if (isLeft.compareAndSet(false, true)) {
                free.release();
            }
        }

        @Override
        public void onClosed(Closeable connection, CloseType byWhom) {
            leave();
        }
    }
}
