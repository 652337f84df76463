package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InnerFieldTest {

    @ParameterizedTest
    @EnumSource
    void is_there_in_this_server_and_this_java(InnerField field) {
        assertThatCode(field::find).doesNotThrowAnyException();
    }
}
