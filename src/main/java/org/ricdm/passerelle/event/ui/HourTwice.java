package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.time.WallTime;

/** Says below a field that the clocks of a place show the hour typed there twice, and which of the two counts. */
public final class HourTwice {

    private final HasHelper field;
    private final String words;
    private String usual = "";
    private boolean said;

    public <F extends Component & HasHelper> HourTwice(F field) {
        this.field = field;
        this.words = field.getTranslation("event.form.twice");
    }

    /** Says it when it is so at that moment, after what is always said there; nothing while either is missing. */
    public void look(@Nullable LocalDateTime typed, @Nullable ZoneId zone) {
        var twice = typed != null && zone != null && new WallTime(typed, zone).isTwice();
        if (twice && !said) {
            usual = Objects.requireNonNullElse(field.getHelperText(), "");
            field.setHelperText((usual + " " + words).strip());
        } else if (!twice && said) {
            field.setHelperText(usual);
        }
        said = twice;
    }
}
