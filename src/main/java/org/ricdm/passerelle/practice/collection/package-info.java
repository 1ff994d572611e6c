/**
 * Sub-room for collections: sheets that people have put together in an order, each with a sentence why it is there
 * ({@code Curating}), read and followed by the network ({@code CollectionPages}).
 */
@NullMarked
@NamedInterface("collection")
package org.ricdm.passerelle.practice.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
