package org.ricdm.passerelle.forum;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.Refusals;
import org.ricdm.passerelle.common.text.FileLinks;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.text.Rendered;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.stereotype.Component;

/** What may be a title or a post, and how a post is rendered. */
@Component
class PostText {

    private final Markdown markdown;
    private final People people;

    PostText(Markdown markdown, People people) {
        this.markdown = markdown;
        this.people = people;
    }

    /** The title as it is stored. */
    static String title(String typed) {
        var title = PlainText.line(typed);
        if (!PlainText.isVisible(title) || title.codePointCount(0, title.length()) < Topics.MIN_TITLE) {
            throw InvalidInput.of("title", "forum.error.titleShort", Topics.MIN_TITLE);
        }
        if (title.length() > Topics.MAX_TITLE) {
            throw InvalidInput.of("title", "forum.error.titleLong", Topics.MAX_TITLE);
        }
        return title;
    }

    /** A title and a body as they are stored. What is wrong with either is said at once, to be put right in one go. */
    static Entry entry(String typedTitle, String typedBody) {
        var refusals = new Refusals();
        var title = refusals.value(() -> title(typedTitle));
        var body = refusals.value(() -> body(typedBody));
        refusals.check();
        return new Entry(title.orElseThrow(), body.orElseThrow());
    }

    /** The source as it is stored. */
    static String body(String typed) {
        var body = typed.strip();
        if (!PlainText.isVisible(body)) {
            throw InvalidInput.of("body", "forum.error.bodyEmpty");
        }
        if (body.length() > Posts.MAX_LENGTH) {
            throw new InvalidInput(List.of(new InvalidInput.Problem(
                    "body", "forum.error.bodyLong", List.of(Posts.MAX_LENGTH, body.length()))));
        }
        return body;
    }

    Rendered render(String source) {
        return render(source, FileLinks.NONE);
    }

    Rendered render(String source, FileLinks files) {
        return markdown.render(source, this::names, files);
    }

    private Map<String, String> names(Set<String> handles) {
        return people.byHandles(handles).values().stream()
                .collect(Collectors.toMap(PersonCard::handle, PersonCard::name));
    }

    record Entry(String title, String body) {}
}
