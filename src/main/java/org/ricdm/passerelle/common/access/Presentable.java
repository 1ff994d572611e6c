package org.ricdm.passerelle.common.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/** How an object is shown outside its room: in a mail, the bell, a search result. */
public interface Presentable {

    /** Whether this room answers for the kind. */
    boolean answersFor(String kind);

    /** The object for a reader of that language; empty when it no longer exists. Asks no permission: see {@link ReadAccess}. */
    default Optional<Presentation> present(ObjectRef object, Language reader) {
        return Optional.ofNullable(presentAll(List.of(object), reader).get(object));
    }

    /** Several objects at once, in a number of statements that does not grow with theirs; missing ones are left out. */
    Map<ObjectRef, Presentation> presentAll(Collection<ObjectRef> objects, Language reader);

    /**
     * @param title plain text
     * @param path address inside the portal, starting with a slash
     * @param html the sanitised text of the object, or null when it has none
     * @param text the same as plain text, or null
     * @param language of title and text, when known
     * @param place plain text: where it stands, such as the forum's name in the reader's language
     * @param scopes the object and what contains it, inside out, for choices of who is told ({@code topic:12, forum:3})
     * @param thread the object that mails about this one are threaded under
     * @param position number of the object inside its thread, 1 for the first
     */
    record Presentation(
            String title,
            String path,
            @Nullable String html,
            @Nullable String text,
            @Nullable Language language,
            String place,
            List<ObjectRef> scopes,
            ObjectRef thread,
            int position) {}
}
