package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;

/** Says what just worked, at the foot of the screen and to screen readers. What lasts belongs into a {@link Banner}. */
public final class Toasts {

    /** Long enough to read one sentence. */
    private static final Duration READ = Duration.ofSeconds(5);

    /** Long enough to think again. */
    private static final Duration REGRET = Duration.ofSeconds(12);

    private Toasts() {}

    public static Notification done(String words) {
        return show(line(words), READ);
    }

    /** With a way back. */
    public static Notification done(String words, SerializableRunnable undo) {
        var line = line(words);
        var toast = show(line, REGRET);
        var button = new Button(line.getTranslation("action.undo"), click -> {
            toast.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        line.add(button);
        return toast;
    }

    private static Div line(String words) {
        var line = new Div(new Icon(Glyph.CHECK), new Span(words));
        line.addClassName("toast-line");
        return line;
    }

    private static Notification show(Div line, Duration duration) {
        var toast = new Notification(line);
        toast.addClassName("toast");
        toast.setAssertive(false);
        toast.setPosition(Notification.Position.BOTTOM_START);
        toast.setDuration((int) duration.toMillis());
        toast.open();
        return toast;
    }
}
