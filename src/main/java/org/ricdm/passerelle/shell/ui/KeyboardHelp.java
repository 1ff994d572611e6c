package org.ricdm.passerelle.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.ricdm.passerelle.common.ui.Buttons;

/** The list of keys, see {@code keys.js}, and the switch that turns those of one letter off on this device. */
class KeyboardHelp extends Dialog {

    /** What is pressed, one key after the other, and the word of what it does. */
    private record Shortcut(String keys, String word) {}

    private static final List<Shortcut> SHORTCUTS = List.of(
            new Shortcut("j", "next"),
            new Shortcut("k", "previous"),
            new Shortcut("r", "reply"),
            new Shortcut("q", "quote"),
            new Shortcut("t", "thanks"),
            new Shortcut("b", "bookmark"),
            new Shortcut("#", "number"),
            new Shortcut("u", "up"),
            new Shortcut("c", "topic"),
            new Shortcut("/", "search"),
            new Shortcut("g h", "home"),
            new Shortcut("g f", "forums"),
            new Shortcut("g n", "notices"),
            new Shortcut("g b", "bookmarks"),
            new Shortcut("Ctrl Enter", "publish"),
            new Shortcut("?", "help"));

    KeyboardHelp() {
        setHeaderTitle(getTranslation("shell.keys"));
        var list = new DescriptionList();
        list.addClassName("shortcuts");
        for (var shortcut : SHORTCUTS) {
            var keys = new DescriptionList.Term();
            for (var key : shortcut.keys().split(" ")) {
                keys.add(new Key(key));
            }
            list.add(keys, new DescriptionList.Description(getTranslation("shell.keys." + shortcut.word())));
        }
        var use = new Checkbox(getTranslation("shell.keys.use"));
        use.setHelperText(getTranslation("shell.keys.useHelp"));
        getElement().executeJs("return window.passerelleKeys?.areOn() ?? true").then(Boolean.class, use::setValue);
        use.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                use.getElement().executeJs("window.passerelleKeys?.use($0)", change.getValue());
            }
        });
        add(new Paragraph(getTranslation("shell.keys.lead")), list, use);
        var close = Buttons.plain(getTranslation("ui.close"));
        close.addClickListener(click -> close());
        getFooter().add(close);
    }

    @Tag("kbd")
    private static class Key extends HtmlContainer {
        Key(String name) {
            setText(name);
        }
    }
}
