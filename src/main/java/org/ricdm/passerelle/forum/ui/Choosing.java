package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.PracticeDrafts.Begun;
import org.ricdm.passerelle.forum.TopicView;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** What the posts of a topic can be chosen for, and what follows then. */
final class Choosing {

    private Choosing() {}

    /** For a topic of their own. */
    static ChoosingBar toSplit(TopicView topic, TopicAids aids, Runnable end) {
        return new ChoosingBar(
                ChoosingBar.Purpose.SPLIT,
                List.of(),
                numbers -> new SplitDialog(topic, numbers, aids.moves(), fresh -> {
                            end.run();
                            UI.getCurrent()
                                    .navigate(ForumNavigation.topic(fresh.id(), fresh.slug())
                                            .substring(1));
                        })
                        .open(),
                end);
    }

    /** For a draft of a practice, with those proposed that most likely hold it. */
    static ChoosingBar forPractice(TopicView topic, TopicAids aids, Runnable end) {
        return new ChoosingBar(
                ChoosingBar.Purpose.PRACTICE,
                aids.practices().proposed(topic.id()),
                numbers -> new DraftDialog(topic, numbers, aids.practices(), begun -> {
                            end.run();
                            goOn(begun);
                        })
                        .open(),
                end);
    }

    private static void goOn(Begun begun) {
        var ui = UI.getCurrent();
        ui.navigate(PracticeNavigation.edit(begun.practiceId()).substring(1));
        if (begun.leftOut() > 0) {
            Toasts.done(ui.getTranslation("forum.practice.leftOut", begun.leftOut()));
        }
    }
}
