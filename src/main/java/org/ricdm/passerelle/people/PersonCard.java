package org.ricdm.passerelle.people;

/**
 * A member in one line, wherever a person is named.
 *
 * @param country ISO 3166-1 code of the centre's country
 * @param active false for members who are suspended, gone or erased
 */
public record PersonCard(
        long id,
        String handle,
        String name,
        long centreId,
        String centreSlug,
        String centreName,
        String city,
        String country,
        boolean active) {

    /** One or two capitals for the avatar. */
    public String initials() {
        var words = name.strip().split("\\s+");
        var first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        var last = words[words.length - 1];
        return (words.length == 1 ? first : first + last.substring(0, last.offsetByCodePoints(0, 1)))
                .toUpperCase(java.util.Locale.ROOT);
    }
}
