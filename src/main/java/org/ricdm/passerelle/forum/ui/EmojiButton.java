package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;

/**
 * Opens the picker of emoji, which the browser builds from {@code frontend/passerelle/emoji} when it is first opened. The
 * words it shows come along as attributes.
 */
class EmojiButton extends NativeButton {

    /** Of the files, in their order; before them what was used lately and what was found. */
    static final List<String> GROUPS = List.of("faces", "hands", "people", "work", "places", "food", "signs", "flags");

    EmojiButton() {
        addClassName("icon-button");
        add(new Icon(Glyph.SMILE));
        var label = getTranslation("forum.emoji");
        setAriaLabel(label);
        setTitle(label);
        say("emoji", label);
        say("search", getTranslation("forum.emoji.search"));
        say("none", getTranslation("forum.emoji.none"));
        say("recent", getTranslation("forum.emoji.recent"));
        say("found", getTranslation("forum.emoji.found"));
        GROUPS.forEach(group -> say(group, getTranslation("forum.emoji." + group)));
        say("language", Language.ofInterface(getLocale()).code());
        getElement().setAttribute("type", "button");
        getElement().setAttribute("aria-haspopup", "dialog");
        getElement().setAttribute("aria-expanded", "false");
    }

    private void say(String what, String words) {
        getElement().setAttribute("data-" + what, words);
    }
}
