using AsielGrains.Contract.V1;

namespace AsielGrains.Host.Tests.Crashes;

/// <summary>What a partner sent and what it was told: its own books, to hold the host to.</summary>
sealed class Ledger
{
    static readonly DateOnly FirstBirth = new(1950, 1, 1);

    readonly Dictionary<string, (int Number, SubmitCommandsRequest Command)> _open = [];
    readonly Dictionary<string, (SubmitCommandsRequest Command, Receipt Receipt)> _told = [];
    readonly HashSet<string> _toldBefore = [];

    int _sent;

    public int Cases { get; private set; }

    public int Told => _told.Count;

    /// <summary>Everything without an answer, in the order sent.</summary>
    public IReadOnlyList<SubmitCommandsRequest> Open =>
        [.. _open.Values.OrderBy(entry => entry.Number).Select(entry => entry.Command)];

    /// <summary>Everything that was acknowledged, to be asked again.</summary>
    public IReadOnlyList<SubmitCommandsRequest> Acknowledged => [.. _told.Values.Select(entry => entry.Command)];

    /// <summary>What was acknowledged since the last turn of the books.</summary>
    public IReadOnlyList<SubmitCommandsRequest> AcknowledgedLately =>
        [.. _told.Where(entry => !_toldBefore.Contains(entry.Key)).Select(entry => entry.Value.Command)];

    /// <summary>The position of the last event in the journal that was acknowledged.</summary>
    public string Last => _told.Values.Select(entry => entry.Receipt.Position).MaxBy(Order) ?? "";

    public int Positions => _told.Values.Select(entry => entry.Receipt.Position).Distinct().Count();

    public void Turn() => _toldBefore.UnionWith(_told.Keys);

    /// <summary>One more case: its registration and then its application.</summary>
    public void AddCase()
    {
        Cases++;
        var register = Gateway.Tests.Hosting.Requests.Register();
        // Everybody of one name and one day would be looked up as the same person by everybody else.
        register.Personal.BornOn = $"{FirstBirth.AddDays(Cases):O}";
        var lodge = Gateway.Tests.Hosting.Requests.Lodge(register.CaseId);
        _open.Add(register.RequestId, (_sent++, new() { Register = register }));
        _open.Add(lodge.RequestId, (_sent++, new() { Lodge = lodge }));
    }

    /// <summary>An answer came in: the first for its command is kept, a later one must say the same.</summary>
    public void Take(SubmitCommandsResponse answer)
    {
        Assert.True(answer.Receipt is not null, $"{answer.Refusal}");
        var receipt = answer.Receipt;
        Assert.False(receipt.KnownAlready);
        if (_told.TryGetValue(answer.RequestId, out var entry))
        {
            Assert.Equal(new Receipt(entry.Receipt) { Repeated = true }, receipt);
            return;
        }

        var command = _open[answer.RequestId].Command;
        Assert.Equal(command.Lodge is null ? 1 : 2, receipt.Version);
        _open.Remove(answer.RequestId);
        _told.Add(answer.RequestId, (command, new(receipt) { Repeated = false }));
    }

    // Positions are opaque, except here: the highest must be found to wait for all of them.
    static (long, long) Order(string position) =>
        position.Split('.') is [var transaction, var offset]
            ? (long.Parse(transaction), long.Parse(offset))
            : throw new FormatException(position);
}
