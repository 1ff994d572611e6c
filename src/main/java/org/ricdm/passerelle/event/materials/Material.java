package org.ricdm.passerelle.event.materials;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.files.StoredFile;

/**
 * Something that remains of an event: a link, or a file.
 *
 * @param sessionId null for the whole event
 * @param language of what is behind it
 * @param url where it lies on the web; empty for a file
 * @param file null for a link
 * @param addedBy who put it there
 */
public record Material(
        long id,
        long eventId,
        @Nullable Long sessionId,
        String title,
        Language language,
        String url,
        @Nullable StoredFile file,
        Audience audience,
        long addedById,
        String addedBy) {

    /** The same with its file. */
    Material with(@Nullable StoredFile stored) {
        return new Material(id, eventId, sessionId, title, language, url, stored, audience, addedById, addedBy);
    }

    /** Whether it is shown as a picture. */
    public boolean isPicture() {
        return file != null && file.type().isPicture();
    }

    /** What it leads to, at the event of that brief. */
    public String href(EventBrief event) {
        return file == null ? url : path(event.slug(), id) + "/" + file.path().replaceAll(".*/", "");
    }

    /** The small version of a picture. */
    public String thumb(EventBrief event) {
        return path(event.slug(), id) + "/thumb";
    }

    /** Type and size of a file, the house of a link. */
    public String facts() {
        return file != null
                ? file.facts()
                : url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#].*", "");
    }

    private static String path(String slug, long id) {
        return EventBrief.path(slug) + "/materials/" + id;
    }
}
