package org.ricdm.passerelle.event.badges;

import java.util.List;

/**
 * The words on a badge.
 *
 * @param signUpId whose it is
 * @param given what is read from three metres: the given name; the whole name of a guest, of whom nobody knows which part
 *     is which
 * @param family may be empty
 * @param centre may be empty
 * @param city may be empty
 * @param country ISO 3166-1 code, or empty
 * @param category in the language of the event
 * @param tone number of the colour of the category, from 0 in the order of the event's categories
 * @param languages codes of those the person speaks, best first; none for a guest
 */
public record Badge(
        long signUpId,
        String given,
        String family,
        String centre,
        String city,
        String country,
        String category,
        int tone,
        List<String> languages) {}
