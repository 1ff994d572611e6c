package org.ricdm.passerelle.forum;

/** What a member has chosen a level for. */
public record Followed(Followable what, String title, Level level) {}
