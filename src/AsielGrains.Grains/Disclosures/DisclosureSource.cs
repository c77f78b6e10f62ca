using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Disclosures;

/// <summary>The disclosures about one person, or about anybody, read piece by piece from the newest on.</summary>
sealed class DisclosureSource(EventJournal journal, Guid? person, long before)
{
    const int PieceMax = 200;

    readonly Queue<NumberedDisclosure> _rows = [];
    long _before = before;
    bool _isLastPiece;

    /// <summary>The next disclosure; null when there is none.</summary>
    public async Task<NumberedDisclosure?> Peek()
    {
        if (_rows.Count == 0 && !_isLastPiece)
        {
            var piece = await journal.ReadDisclosures(new DisclosureQuery(person, PieceMax, _before));
            _isLastPiece = piece.Count < PieceMax;
            foreach (var row in piece)
                _rows.Enqueue(row);
        }

        return _rows.TryPeek(out var next) ? next : null;
    }

    public void Take() => _before = _rows.Dequeue().Number;
}
