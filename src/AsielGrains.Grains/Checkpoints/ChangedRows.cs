namespace AsielGrains.Grains.Checkpoints;

/// <summary>Which rows of a projection hold something else than what is stored.</summary>
sealed class ChangedRows(int count)
{
    readonly bool[] _changed = new bool[count];

    public bool this[int number] => _changed[number];

    public void Note(int number) => _changed[number] = true;

    public void NoteAll() => Array.Fill(_changed, true);

    /// <summary>A row is being stored as it is from now on.</summary>
    public void Settle(int number) => _changed[number] = false;
}
