package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://portal.example/forums, /forums",
        "https://portal.example/forums?page=2&continue, /forums?page=2",
        "https://portal.example/forums?continue, /forums",
        "https://evil.example/forums, /forums",
        "https://portal.example@evil.example/forums, /forums",
        "///evil.example, /evil.example",
        "/search?q=caf%C3%A9, /search?q=caf%C3%A9",
        "/search?next=//evil.example, /search?next=//evil.example"
    })
    void isWhatWasAskedForInsideThePortal(String asked, String address) {
        assertThat(ReturnAddress.of(asked)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example",
                "https://portal.example//evil.example/x",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "mailto:a@evil.example",
                "evil.example/x",
                "/search?q=%zz",
                "/search?q={x}"
            })
    void isHomeWhenItLeadsElsewhereOrCannotBeRead(String asked) {
        assertThat(ReturnAddress.of(asked)).isEqualTo("/");
    }

    @Test
    void isHomeWhenNothingWasAskedFor() {
        assertThat(ReturnAddress.of(null)).isEqualTo("/");
    }
}
