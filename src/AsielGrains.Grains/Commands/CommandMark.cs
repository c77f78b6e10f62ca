using AsielGrains.Journal;

namespace AsielGrains.Grains.Commands;

/// <summary>What a grain remembers of a command it carried out, to answer a repeat with the first answer.</summary>
/// <param name="Digest">Tells a repeat from a request id that was used for something else.</param>
readonly record struct CommandMark(Guid RequestId, long Digest, long Version, JournalPosition Position);
