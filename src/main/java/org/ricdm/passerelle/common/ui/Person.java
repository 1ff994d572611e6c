package org.ricdm.passerelle.common.ui;

import org.jspecify.annotations.Nullable;

/**
 * What is shown of a person wherever somebody is named.
 *
 * @param link address of the profile; null when there is none to open (a member who left)
 * @param centre name of the centre
 * @param country ISO 3166-1 code
 */
public record Person(String name, @Nullable String link, long centreId, String centre, String city, String country) {}
