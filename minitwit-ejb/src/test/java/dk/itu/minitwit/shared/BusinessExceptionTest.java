package dk.itu.minitwit.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ApplicationException;
import org.junit.jupiter.api.Test;

class BusinessExceptionTest {

    @Test
    void carries_its_kind_message_and_cause() {
        Exception cause = new IllegalStateException();

        BusinessException failure = new BusinessException(ErrorKind.CONFLICT, "taken", cause);

        assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(failure).hasMessage("taken").hasCause(cause);
        assertThat(new BusinessException(ErrorKind.INVALID, "empty")).hasNoCause();
    }

    @Test
    void reaches_callers_unwrapped_and_ends_the_transaction() {
        ApplicationException container = BusinessException.class.getAnnotation(ApplicationException.class);

        assertThat(container).isNotNull();
        assertThat(container.rollback()).isTrue();
    }
}
