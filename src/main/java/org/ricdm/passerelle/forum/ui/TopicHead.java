package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.TextDialog;
import org.ricdm.passerelle.forum.Followable;
import org.ricdm.passerelle.forum.OpenTopic;
import org.ricdm.passerelle.forum.Summaries;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicState;
import org.ricdm.passerelle.forum.TopicView;
import org.ricdm.passerelle.thesaurus.Tag;

/** The top of a topic's page: where it stands, what it is, how one follows it, what moderators do. */
class TopicHead extends PageHeader {

    private final TopicView topic;
    private final transient TopicServices services;
    private final transient Runnable changed;

    /** @param practice lets posts be chosen that become the draft of a practice */
    TopicHead(OpenTopic open, Viewer reader, TopicServices services, Runnable changed, Runnable practice) {
        super(open.head().title());
        this.topic = open.head();
        this.services = services;
        this.changed = changed;
        inLanguage(topic.language().code());
        breadcrumbs(new Breadcrumbs()
                .to(getTranslation("nav.forums"), ForumNavigation.FORUMS)
                .to(topic.forumName(), ForumNavigation.forum(topic.forumSlug())));
        if (topic.pinned()) {
            chips(new Chip(Chip.Kind.PINNED, getTranslation("forum.pinned")));
        }
        var counts = new Span(getTranslation("forum.counts", topic.lastPostNo(), topic.participantCount()));
        counts.addClassNames("muted", "small");
        if (topic.language() != reader.language()) {
            chips(kind(), state(), new LanguageChip(topic.language()), counts);
        } else {
            chips(kind(), state(), counts);
        }
        if (!open.tags().isEmpty()) {
            chips(TagChips.of(open.tags()));
        }
        action(follow(open));
        menuForAll(open, practice);
        menuOfRights();
        menuOfTags(open.tags());
        TimedClose.into(this, topic, reader, services.aids().closing(), changed);
    }

    private Chip kind() {
        var words = getTranslation(topic.kind().wordKey());
        return switch (topic.kind()) {
            case QUESTION -> new Chip(Chip.Kind.QUESTION, words);
            case ANNOUNCEMENT -> new Chip(Chip.Kind.ANNOUNCEMENT, words);
            case POLL -> new Chip(Chip.Kind.TOPIC, words);
            case DISCUSSION -> new Chip(Chip.Kind.TOPIC, words);
        };
    }

    private Chip state() {
        if (topic.state() != TopicState.OPEN) {
            return new Chip(Chip.Kind.CLOSED, getTranslation("forum.closed"));
        }
        if (topic.acceptedNo() != null) {
            return new Chip(Chip.Kind.ANSWERED, getTranslation("forum.answer"));
        }
        var none = new Chip(Chip.Kind.WAITING, getTranslation("forum.noAnswer"));
        none.setVisible(topic.kind() == TopicKind.QUESTION && topic.lastPostNo() == 1);
        return none;
    }

    private FollowMenu follow(OpenTopic open) {
        return new FollowMenu(
                Followable.topic(topic.id()),
                open.standing(),
                FollowWords.because(this, open.standing(), topic.forumName(), open.tags()),
                services.follows(),
                changed);
    }

    private void menuOfTags(List<Tag> tags) {
        if (topic.mayRename()) {
            menu().addItem(
                            getTranslation("tag.edit"),
                            click -> new EditTagsDialog(
                                            topic.id(), tags, services.topicTags(), services.tags(), changed)
                                    .open());
        }
    }

    private void menuForAll(OpenTopic open, Runnable practice) {
        if (open.summary() == null && topic.mayReply() && topic.lastPostNo() >= Summaries.WORTHWHILE_FROM) {
            menu().addItem(
                            getTranslation("forum.summary.write"),
                            click -> new TopicActions(topic, services, changed, () -> null).beginSummary());
        }
        menu().addItem(getTranslation("forum.practice"), click -> practice.run());
        menu().addItem(
                        getTranslation("forum.print"),
                        click -> UI.getCurrent().getPage().open(ForumNavigation.print(topic.id()), "_blank"));
    }

    private void menuOfRights() {
        if (topic.mayRename()) {
            menu().addItem(
                            getTranslation("forum.rename"),
                            click -> TextDialog.line(
                                            getTranslation("forum.rename"),
                                            getTranslation("forum.title"),
                                            topic.title(),
                                            title -> {
                                                services.topics().rename(topic.id(), title);
                                                changed.run();
                                            })
                                    .open());
        }
        if (!topic.mayModerate()) {
            return;
        }
        if (topic.state() == TopicState.OPEN) {
            menu().addItem(
                            getTranslation("forum.close"),
                            click -> TextDialog.line(
                                            getTranslation("forum.close"),
                                            getTranslation("forum.reason"),
                                            "",
                                            reason -> {
                                                services.topics().close(topic.id(), reason);
                                                changed.run();
                                            })
                                    .open());
        } else if (topic.state() == TopicState.CLOSED) {
            menu().addItem(
                            getTranslation("forum.reopen"),
                            click -> Confirmation.ask(
                                            getTranslation("forum.reopen"), getTranslation("forum.reopen.help"), () -> {
                                                services.topics().reopen(topic.id());
                                                changed.run();
                                            })
                                    .open());
        }
        menu().addItem(getTranslation(topic.pinned() ? "forum.unpin" : "forum.pin"), click -> {
            if (topic.pinned()) {
                services.topics().unpin(topic.id());
            } else {
                services.topics().pin(topic.id());
            }
            changed.run();
        });
    }
}
