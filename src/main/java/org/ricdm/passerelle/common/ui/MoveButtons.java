package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two buttons that move something one place up or down in a list. Whoever moved it by the keyboard can go on: after the
 * list is shown anew, {@link #focusMoved} puts the focus where it was.
 */
public final class MoveButtons {

    /** Which way something moves. */
    public enum Way {
        UP,
        DOWN
    }

    private final NativeButton up;
    private final NativeButton down;

    /**
     * @param upLabel what the button that moves it up is called
     * @param downLabel what the button that moves it down is called
     * @param moveUp null for what is the first
     * @param moveDown null for what is the last
     */
    public MoveButtons(String upLabel, String downLabel, @Nullable Runnable moveUp, @Nullable Runnable moveDown) {
        up = button(Glyph.ARROW_UP, upLabel, moveUp);
        down = button(Glyph.ARROW_DOWN, downLabel, moveDown);
    }

    private static NativeButton button(Glyph glyph, String label, @Nullable Runnable work) {
        var button = Buttons.icon(glyph, label);
        button.setEnabled(work != null);
        button.addClickListener(click -> {
            if (work != null) {
                work.run();
            }
        });
        return button;
    }

    /** The button that moves it up. */
    public NativeButton up() {
        return up;
    }

    /** The button that moves it down. */
    public NativeButton down() {
        return down;
    }

    /** The same button keeps the focus, or the other one has it at the end of the list. */
    public void focusMoved(Way way) {
        (way == Way.UP ? Stream.of(up, down) : Stream.of(down, up))
                .filter(NativeButton::isEnabled)
                .findFirst()
                .ifPresent(NativeButton::focus);
    }
}
