package dk.itu.minitwit.http;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * Memory of the current request's response beyond the usual size. The limit on in-flight requests bounds usual
 * responses. Large ones are bounded by a share of the heap, so that concurrent requests cannot exhaust it. The end of
 * the request releases the memory.
 */
@RequestScoped
public class LargeAnswer {

    @Inject
    AnswerMemory memory;

    private int taken;

    /**
     * Acquires memory before its use.
     *
     * @param bytes the most bytes that the response holds at once
     * @throws BusinessException {@link ErrorKind#OVERLOADED} if other responses hold too much
     */
    public void take(long bytes) {
        int units = memory.take(bytes);
        if (units == 0) {
            throw new BusinessException(
                    ErrorKind.OVERLOADED, "Too many large responses are in progress: try again in a second");
        }
        taken += units;
    }

    @PreDestroy
    void giveBack() {
        memory.giveBack(taken);
        taken = 0;
    }
}
