package org.ricdm.passerelle.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.notification.Bell;
import org.ricdm.passerelle.notification.LiveBell;

/** The bell of the top bar. Its count is live; the latest notices open below it. */
@SpringComponent
@UIScope
public class BellButton extends Div {

    private static final int LATEST = 8;
    private static final int SHOWN_AT_MOST = 99;

    private final transient Bell bell;
    private final transient LiveBell live;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final NativeButton button;
    private final Span count = new Span();
    private final Span announcement = new Span();
    private final Popover popover = new Popover();
    private transient @Nullable Runnable stopListening;
    private int unread;

    BellButton(Bell bell, LiveBell live, CurrentViewer current, Clock clock) {
        this.bell = bell;
        this.live = live;
        this.current = current;
        this.clock = clock;
        button = Buttons.icon(Glyph.BELL, getTranslation("nav.notifications"));
        count.addClassName("count");
        count.getElement().setAttribute("aria-hidden", "true");
        button.add(count);
        announcement.addClassName("visually-hidden");
        announcement.getElement().setAttribute("role", "status");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(false);
        popover.setAriaLabel(getTranslation("nav.notifications"));
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fill();
            }
        });
        addClassName("bell");
        add(button, announcement, popover);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        show(bell.unread());
        var ui = event.getUI();
        stopListening = live.listen(current.require().memberId(), () -> ring(ui));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stopListening != null) {
            stopListening.run();
            stopListening = null;
        }
        super.onDetach(event);
    }

    private void ring(UI ui) {
        var _ = ui.access(() -> {
            // The session may have been signed out since; then there is nobody to count for.
            if (current.find().isPresent()) {
                var now = bell.unread();
                if (now > unread) {
                    announcement.setText(getTranslation("notification.bell.announce", now));
                }
                show(now);
            }
        });
    }

    private void show(int number) {
        unread = number;
        count.setText(number > SHOWN_AT_MOST ? SHOWN_AT_MOST + "+" : Integer.toString(number));
        count.setVisible(number > 0);
        button.getElement().setAttribute("title", getTranslation("notification.bell.count", number));
    }

    private void fill() {
        var viewer = current.require();
        var now = Instant.now(clock);
        var latest = bell.latest(LATEST);
        var content = new Div();
        content.addClassName("notices");
        if (latest.isEmpty()) {
            content.add(new EmptyState(getTranslation("notification.bell.empty")));
        } else {
            content.add(new RowList(latest.stream()
                    .map(notice -> new NoticeRow(notice, viewer.zone(), now))
                    .toArray(NoticeRow[]::new)));
        }
        content.add(Buttons.quietLink(getTranslation("notification.bell.all"), NotificationNavigation.NOTIFICATIONS));
        popover.removeAll();
        popover.add(content);
    }
}
