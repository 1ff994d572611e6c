package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.Followable;
import org.ricdm.passerelle.forum.Follows;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.Standing;

/**
 * How closely the reader follows a topic, a forum or a tag: a button that says it, and a menu that says what each level
 * means and why this one counts.
 */
class FollowMenu extends Button {

    private final Followable what;
    private final Standing standing;
    private final transient Follows follows;
    private final Runnable changed;

    /** @param because why this level counts, a sentence */
    FollowMenu(Followable what, Standing standing, String because, Follows follows, Runnable changed) {
        this.what = what;
        this.standing = standing;
        this.follows = follows;
        this.changed = changed;
        var word = getTranslation(standing.level().wordKey());
        setText(word);
        setIcon(new Icon(glyph(standing.level())));
        setSuffixComponent(new Icon(Glyph.CHEVRON_DOWN));
        addClassName("follow");
        setAriaLabel(getTranslation("forum.follow.label", word, because));
        getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(this);
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_END);
        fill(menu, because);
    }

    private void fill(ContextMenu menu, String because) {
        var topic = what.kind() == Followable.Kind.TOPIC;
        for (var level : topic ? Level.OF_A_TOPIC : Level.OF_A_PLACE) {
            var item = menu.addItem(line(level, topic ? "forum.follow.topic." : "forum.follow.place."), click -> {
                follows.choose(what, level);
                Toasts.done(getTranslation("forum.follow.saved"));
                changed.run();
            });
            item.setCheckable(true);
            item.setChecked(level == standing.level());
        }
        menu.addSeparator();
        if (standing.because() == Standing.Because.CHOSEN) {
            menu.addItem(getTranslation("forum.follow.withdraw"), click -> {
                follows.withdraw(what);
                Toasts.done(getTranslation("forum.follow.withdrawn"));
                changed.run();
            });
        } else {
            var reason = menu.addItem(because);
            reason.setEnabled(false);
            reason.addClassName("because");
        }
    }

    private Div line(Level level, String keys) {
        var word = new Span(getTranslation(level.wordKey()));
        word.addClassName("level-word");
        var meaning = new Span(getTranslation(keys + level));
        meaning.addClassName("level-meaning");
        var line = new Div(word, meaning);
        line.addClassName("level");
        return line;
    }

    private static Glyph glyph(Level level) {
        return switch (level) {
            case WATCHING -> Glyph.BELL;
            case TRACKING -> Glyph.EYE;
            case FIRST_POST -> Glyph.MESSAGE;
            case NORMAL -> Glyph.USER;
            case MUTED -> Glyph.BELL_OFF;
        };
    }
}
