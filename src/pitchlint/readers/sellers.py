"""Who sold, as a key that holds over many conversations."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath

from pitchlint.conversation import Conversation
from pitchlint.readers.role_labels import person


def seller_of(conversation: Conversation) -> str:
    """The seller's id as the source gives it, else the name of who sold, else the folder of the file.

    "Agent" and "Speaker 1" are no names. Of several sellers it is the one with the most turns. The key says by its
    first word how it was found ("seller", "name", "folder"), so that a name never meets an id.
    """
    if conversation.seller_id:
        return f"seller {conversation.seller_id}"
    names = Counter(name for t in conversation.turns if t.role == "seller" if (name := person(t.speaker)))
    if names:
        return f"name {names.most_common(1)[0][0].casefold()}"
    return f"folder {PurePath(conversation.source.file).parent}"
