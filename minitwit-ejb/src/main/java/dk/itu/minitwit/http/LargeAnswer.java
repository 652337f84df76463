package dk.itu.minitwit.http;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * The memory that the present request's answer takes beyond that of a usual one. Usual answers take none: there are only as many of
 * them as requests are let in. Large ones are as many as fit into a share of the heap, so that no crowd that asks for them exhausts
 * it. All is given back at the end of the request, however it ends.
 */
@RequestScoped
public class LargeAnswer {

    @Inject
    AnswerMemory memory;

    private int taken;

    /**
     * Takes memory before it is used.
     *
     * @param bytes how many the answer may hold at once, at most
     * @throws BusinessException {@link ErrorKind#OVERLOADED} when other answers have too much of it
     */
    public void take(long bytes) {
        int units = memory.take(bytes);
        if (units == 0) {
            throw new BusinessException(
                    ErrorKind.OVERLOADED, "Too many large answers are being sent: try again in a second");
        }
        taken += units;
    }

    @PreDestroy
    void giveBack() {
        memory.giveBack(taken);
        taken = 0;
    }
}
