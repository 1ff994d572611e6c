package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.ForumSummary;
import org.ricdm.passerelle.forum.Forums;
import org.ricdm.passerelle.forum.Mentionable;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.thesaurus.Tags;

/** Where a topic is opened. What is typed is kept as a draft of this forum. */
@Route("forums/:slug/new")
@PermitAll
class NewTopicView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Forums forums;
    private final transient Topics topics;
    private final transient Posts posts;
    private final transient Drafts drafts;
    private final transient Mentionable people;
    private final transient CurrentViewer current;
    private final TextField title = new TextField();
    private final RadioButtonGroup<TopicKind> kind = new RadioButtonGroup<>();
    private final transient TopicAids aids;
    private final WrittenIn language;
    private final TagField tags;
    private final PollFields poll;
    private final SimilarList similar;
    private @Nullable Editor editor;
    private String slug = "";

    NewTopicView(
            Forums forums,
            Topics topics,
            Posts posts,
            Drafts drafts,
            Mentionable people,
            Tags known,
            CurrentViewer current,
            TopicAids aids,
            Clock clock) {
        this.forums = forums;
        this.topics = topics;
        this.posts = posts;
        this.drafts = drafts;
        this.people = people;
        this.current = current;
        this.tags = new TagField(known);
        this.aids = aids;
        var author = current.require();
        language = new WrittenIn(aids.language(), author.language());
        poll = new PollFields(author.zone(), this::keep);
        similar = new SimilarList(aids.similar(), author.zone(), clock);
        narrow();
        kind.addValueChangeListener(change -> {
            poll.setVisible(change.getValue() == TopicKind.POLL);
            keep();
        });
        tags.addValueChangeListener(change -> keep());
        title.addValueChangeListener(change -> {
            title.setInvalid(false);
            similar.show(change.getValue());
            keep();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        var forum = forums.forum(slug);
        if (!forum.mayOpen()) {
            throw new NotOpen("forum is not written to by who asks");
        }
        clear();
        // The view stays when one goes straight from one forum to another; what was typed belongs to the one before.
        editor = null;
        title.clear();
        tags.clear();
        poll.reset();
        header(new PageHeader(getTranslation("forum.new"))
                .breadcrumbs(new Breadcrumbs()
                        .to(getTranslation("nav.forums"), ForumNavigation.FORUMS)
                        .to(forum.name(), ForumNavigation.forum(slug)))
                .lead(forum.purpose()));
        var fresh = editor();
        fields(forum);
        restore(fresh);
        main(kind, title, similar, fresh, poll, tags, language, fresh.footApart());
        about(event, fresh);
        // From here on: what is put into the fields above was not typed.
        editor = fresh;
    }

    private void fields(ForumSummary forum) {
        var kinds = new ArrayList<>(List.of(TopicKind.QUESTION, TopicKind.DISCUSSION, TopicKind.POLL));
        if (forum.mayAnnounce()) {
            kinds.add(TopicKind.ANNOUNCEMENT);
        }
        kind.setLabel(getTranslation("forum.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        kind.setValue(TopicKind.QUESTION);
        poll.setVisible(false);
        title.setLabel(getTranslation("forum.title"));
        title.setHelperText(getTranslation("forum.title.help"));
        title.setMaxLength(Topics.MAX_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        title.setValueChangeMode(ValueChangeMode.LAZY);
        language.setLabel(getTranslation("forum.language"));
        language.setHelperText(getTranslation("forum.language.help"));
        language.begin(current.require().language());
    }

    private Editor editor() {
        var fresh = new Editor(Drafts.newTopic(slug), posts::preview, letters -> people.in(slug, letters));
        fresh.onTyped(body -> {
            language.hear(body);
            keep();
        });
        fresh.onPublish(this::publish);
        return fresh;
    }

    private void restore(Editor fresh) {
        drafts.find(Drafts.newTopic(slug)).ifPresent(draft -> {
            var kept = PollDraft.parse(tags.restore(draft.more()));
            if (kept != null) {
                poll.restore(kept);
                kind.setValue(TopicKind.POLL);
            }
            title.setValue(draft.title());
            fresh.setValue(draft.body());
            main(Banner.info(getTranslation("forum.draft.restored")));
            fresh.saved();
        });
    }

    /** A new topic instead of an answer to an old one begins with a link to that. */
    private void about(BeforeEnterEvent event, Editor fresh) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("about")
                .filter(id -> id.matches("\\d{1,18}") && fresh.getValue().isBlank())
                .ifPresent(id -> fresh.setValue(aids.links().markdown(Long.parseLong(id)) + "\n\n"));
    }

    private String more() {
        var asked = kind.getValue() == TopicKind.POLL ? PollDraft.text(poll.value()) : "";
        return Stream.of(tags.draft(), asked).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private void keep() {
        var open = editor;
        if (open == null) {
            return;
        }
        try {
            drafts.save(Drafts.newTopic(slug), title.getValue(), open.getValue(), more());
            open.saved();
        } catch (InvalidInput e) {
            open.show(e);
        }
    }

    private void publish(String body) {
        try {
            language.hear(body);
            var entry = new NewTopic(slug, kind.getValue(), title.getValue(), body, language.getValue(), tags.typed());
            var topic = entry.kind() == TopicKind.POLL ? aids.polls().open(entry, poll.value()) : topics.open(entry);
            if (editor != null) {
                editor.published();
            }
            UI.getCurrent()
                    .navigate(ForumNavigation.topic(topic.id(), topic.slug()).substring(1));
        } catch (InvalidInput e) {
            e.problems().forEach(this::show);
            // The editor shows what is wrong with the body.
            throw e;
        }
    }

    private void show(InvalidInput.Problem problem) {
        if (problem.field().equals("title")) {
            Problems.beside(title, problem);
            title.focus();
        } else if (problem.field().equals("kind")) {
            Problems.beside(kind, problem);
        } else if (problem.field().equals("tags")) {
            tags.show(problem);
        } else {
            poll.show(problem);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("forum.new") + " · Passerelle";
    }
}
