using System.Globalization;
using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Load;

/// <summary>
/// Thinks up what clients ask: many on the same cases at the same time, in a senseless order too, so that refusals
/// and races occur. Safe for concurrent use.
/// </summary>
sealed class Workload(LoadPlan plan)
{
    const int NumbersKept = 64;
    const int CommandsKept = 2_000;
    const string Letters = "abcdefghijklmnopqrstuvwxyz";

    static readonly string[] Nationalities = ["SYR", "ERI", "AFG", "IRQ", "XXX"];

    readonly Random _random = new(plan.Seed);
    readonly Lock _lock = new();
    readonly List<(string Case, int Left)> _open = [];
    readonly List<CaseArguments> _persons = [];
    readonly List<Intent> _carried = [];
    int _numbers = new Random(plan.Seed).Next(1_000_000);

    public Intent Next()
    {
        lock (_lock)
        {
            if (_random.NextDouble() < plan.ReadShare)
                return new(NewId(), OperationKind.Read, NextCase(), new());
            var dice = _random.NextDouble();
            if (dice < plan.MergeShare && _persons.Count > 2)
                return Merge();
            if (dice < plan.MergeShare + plan.ReusedShare && _carried.Count > 0)
                return Reused(_carried[_random.Next(_carried.Count)]);
            if (dice < plan.MergeShare + plan.ReusedShare + plan.RevivedShare && _carried.Count > 0)
                return _carried[_random.Next(_carried.Count)] with { Copies = 1 };
            return Command(NextCase()) with { Copies = Copies() };
        }
    }

    /// <summary>The command was stored: it can be sent again, and its id can be used for something else.</summary>
    public void Carried(Intent intent)
    {
        lock (_lock)
        {
            if (_carried.Count == CommandsKept)
                _carried[_random.Next(_carried.Count)] = intent;
            else
                _carried.Add(intent);
        }
    }

    string NextCase()
    {
        while (_open.Count < plan.CasesOpen)
        {
            var hot = _random.NextDouble() < plan.HotShare;
            _open.Add((
                NewId().ToString("N"),
                hot ? plan.HotCaseOperations : _random.Next(plan.CaseOperationsMin, plan.CaseOperationsMax + 1)));
        }

        var index = _random.Next(_open.Count);
        var (id, left) = _open[index];
        if (left == 1)
            _open.RemoveAt(index);
        else
            _open[index] = (id, left - 1);
        return id;
    }

    Intent Command(string @case) => _random.Next(100) switch
    {
        < 12 => new(NewId(), OperationKind.Announce, @case, Announcement()),
        < 32 => new(NewId(), OperationKind.Register, @case, Registration()),
        < 45 => new(NewId(), OperationKind.Lodge, @case, new() { LodgedOn = Day(3) }),
        < 48 => new(NewId(), OperationKind.Withdraw, @case, new() { WithdrawnOn = Day(4) }),
        < 80 => new(NewId(), OperationKind.Correct, @case, new() { Household = NewId().ToString("N") }),
        _ => new(NewId(), OperationKind.Correct, @case, Correction()),
    };

    CaseArguments Announcement() => new()
    {
        AnnouncedOn = Day(1), Kind = _random.Next(4), Nationality = Nationality(),
        FamilyName = _random.Next(2) == 0 ? Name() : null,
    };

    CaseArguments Registration() => (_persons.Count > 0 && _random.NextDouble() < plan.SharedNumberShare
        ? _persons[_random.Next(_persons.Count)]
        : NewPerson()) with
    {
        RegisteredOn = Day(2), Kind = _random.Next(4), Nationality = Nationality(),
    };

    CaseArguments NewPerson()
    {
        var person = new CaseArguments
        {
            VNumber = string.Create(CultureInfo.InvariantCulture, $"999{_numbers++ % 10_000_000:D7}"),
            FamilyName = Name(), GivenNames = "Noor", BornOn = "1990-01-31",
        };
        if (_persons.Count == NumbersKept)
            _persons.RemoveAt(0);
        _persons.Add(person);
        return person;
    }

    // One correction of five breaks the order of dates.
    CaseArguments Correction() => _random.Next(6) switch
    {
        0 => new() { AnnouncedOn = Day(1) },
        1 => new() { RegisteredOn = Day(2) },
        2 => new() { LodgedOn = Day(_random.Next(5) == 0 ? 1 : 3) },
        3 => new() { Nationality = Nationality() },
        4 => new() { Kind = _random.Next(1, 4) },
        _ => new() { LodgedOn = Day(3), Nationality = Nationality() },
    };

    Intent Reused(Intent carried) => carried with
    {
        Kind = OperationKind.Correct, Arguments = new() { Household = NewId().ToString("N") },
        Copies = 1, Reuses = true,
    };

    Intent Merge()
    {
        var expired = _persons[_random.Next(_persons.Count)];
        var remains = _persons[_random.Next(_persons.Count)];
        return new(NewId(), OperationKind.Merge, "", new()
        {
            ExpiredVNumber = expired.VNumber, VNumber = remains.VNumber, MergedOn = Day(4),
        });
    }

    int Copies() => _random.NextDouble() >= plan.CopiedShare ? 1
        : _random.Next(10) == 0 ? _random.Next(2, plan.CopiesMax + 1)
        : _random.Next(2, Math.Min(5, plan.CopiesMax + 1));

    string Day(int month) => string.Create(CultureInfo.InvariantCulture, $"2026-{month:D2}-{_random.Next(1, 28):D2}");

    string Nationality() => Nationalities[_random.Next(Nationalities.Length)];

    string Name() => "Kanarie" + new string(_random.GetItems<char>(Letters, 8));

    Guid NewId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }
}
