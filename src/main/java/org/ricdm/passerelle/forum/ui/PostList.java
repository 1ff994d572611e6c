package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.NewSinceLine;
import org.ricdm.passerelle.forum.OpenTopic;

/** The posts of a window, with what happened between them, where the new ones begin, and the answer below its question. */
class PostList extends OrderedList {

    /** @param choosing where posts are chosen, null while none are */
    PostList(OpenTopic topic, Viewer viewer, Instant now, PostActions actions, @Nullable ChoosingBar choosing) {
        var head = topic.head();
        addClassName("post-list");
        getElement().setAttribute("role", "list");
        var lines = new EventLines(topic, viewer, now);
        var before = 0;
        for (var post : topic.posts().posts()) {
            lines.above(post.number()).forEach(this::add);
            if (beginsNews(post.number(), before, head.lastRead())) {
                add(new NewSinceLine());
            }
            before = post.number();
            var item = new ListItem(new PostArticle(head, post, topic.marks(), viewer, now, actions));
            if (choosing != null) {
                choosing.offer(post, item);
            }
            add(item);
            if (post.number() == 1 && topic.accepted() != null) {
                add(new ListItem(new AcceptedAnswer(head, topic.accepted())));
            }
        }
        lines.below().forEach(this::add);
    }

    /** The post after the last read one may have been moved away. */
    private static boolean beginsNews(int number, int before, int lastRead) {
        return lastRead > 0 && number > lastRead && (number == lastRead + 1 || (before > 0 && before <= lastRead));
    }
}
