package org.ricdm.passerelle.forum;

/** The text of a post was changed. */
public record PostEdited(long topicId, int number, long editorId) {}
