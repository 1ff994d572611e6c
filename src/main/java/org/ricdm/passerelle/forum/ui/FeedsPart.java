package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.FeedAddresses;
import org.ricdm.passerelle.notification.ui.ChoicesPart;

/** Whether the member has a feed address, when it was used, and its end, on the page of choices about notifications. */
@SpringComponent
class FeedsPart implements ChoicesPart {

    private final FeedAddresses addresses;
    private final CurrentViewer current;
    private final Clock clock;

    FeedsPart(FeedAddresses addresses, CurrentViewer current, Clock clock) {
        this.addresses = addresses;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public Component build(Runnable changed) {
        var section = new FormSection(words("feed.settings"), words("feed.settings.help"));
        var mine = addresses.mine();
        if (mine.isEmpty()) {
            return section.with(new Paragraph(words("feed.none")));
        }
        var revoke = Buttons.plain(words("feed.revoke"));
        revoke.addClickListener(click ->
                Confirmation.askSternly(words("feed.revoke.question"), words("feed.revoke.consequence"), () -> {
                    addresses.revoke();
                    Toasts.done(words("feed.revoked"));
                    changed.run();
                }));
        return section.with(
                new FactList()
                        .beside()
                        .fact(words("feed.madeAt"), moment(mine.get().madeAt()))
                        .fact(words("feed.usedAt"), moment(mine.get().usedAt())),
                Buttons.together(revoke));
    }

    private Component moment(@Nullable Instant moment) {
        return moment == null
                ? new Span(words("feed.never"))
                : new TimeAgo(moment, current.require().zone(), UI.getCurrent().getLocale(), Instant.now(clock));
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
