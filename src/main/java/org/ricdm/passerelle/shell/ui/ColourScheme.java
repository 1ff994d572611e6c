package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ricdm.passerelle.common.ui.Glyph;

/** Light, dark, or as the device has it. A choice of this browser, so the browser keeps it. */
enum ColourScheme {
    AUTO(ColorScheme.Value.SYSTEM, Glyph.COMPASS),
    LIGHT(ColorScheme.Value.LIGHT, Glyph.SUN),
    DARK(ColorScheme.Value.DARK, Glyph.MOON);

    private static final String COOKIE = "scheme";

    private final ColorScheme.Value value;
    private final Glyph glyph;

    ColourScheme(ColorScheme.Value value, Glyph glyph) {
        this.value = value;
        this.glyph = glyph;
    }

    Glyph glyph() {
        return glyph;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What this browser chose before. */
    static Optional<ColorScheme.Value> of(VaadinRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> Arrays.stream(values())
                                .filter(scheme -> scheme.code().equals(cookie.getValue())))
                        .map(scheme -> scheme.value)
                        .findFirst();
    }

    void choose(UI ui) {
        ui.getPage().setColorScheme(value);
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax'", COOKIE, code());
    }
}
