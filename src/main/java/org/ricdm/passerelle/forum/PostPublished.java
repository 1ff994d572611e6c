package org.ricdm.passerelle.forum;

/** A post was published, also the first one of a topic. */
public record PostPublished(long topicId, int number, long authorId) {}
