using AsielGrains.Failpoints;

namespace AsielGrains.Grains.Commands;

/// <summary>The last commands a grain carried out, oldest first.</summary>
sealed class CommandMemory
{
    /// <summary>A repeat is recognised within this many later commands on the same case or person.</summary>
    public const int MarksMax = 1_024;

    readonly List<CommandMark> _marks = new(capacity: 4);

    public IReadOnlyList<CommandMark> Marks => _marks;

    public void Remember(CommandMark mark)
    {
        // The events of one command follow each other; its last one says how far the command went.
        if (_marks.Count > 0 && _marks[^1].RequestId == mark.RequestId)
            _marks.RemoveAt(_marks.Count - 1);
        else if (_marks.Count == MarksMax)
            _marks.RemoveAt(0);
        _marks.Add(mark);
    }

    public CommandMark? Find(Guid requestId)
    {
        Sabotage.Replace("drop-command-memory", ref requestId, _ => Guid.Empty);
        foreach (var mark in _marks)
        {
            if (mark.RequestId == requestId)
                return mark;
        }

        return null;
    }
}
