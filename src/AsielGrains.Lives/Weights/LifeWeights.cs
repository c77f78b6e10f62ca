using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using CsvHelper;

namespace AsielGrains.Lives.Weights;

/// <summary>
/// How likely what is, by published figures and, where there are none, by assumptions that say so: the files beside
/// this one, each row with its source.
/// </summary>
public sealed class LifeWeights
{
    /// <summary>Where no year says how long a decision takes.</summary>
    const int WeeksToDecide = 20;

    readonly FrozenDictionary<string, double> _shares;
    readonly FrozenDictionary<int, ImmutableArray<NationalityWeight>> _years;
    readonly FrozenDictionary<int, ImmutableArray<(DepartureKind Kind, int Persons)>> _departures;
    readonly FrozenDictionary<int, int> _weeks;

    LifeWeights()
    {
        _shares = Rows("shares", row => (row["name"]!, double.Parse(row["share"]!, CultureInfo.InvariantCulture)))
            .ToFrozenDictionary(row => row.Item1, row => row.Item2);
        _years = Rows("nationalities", Nationality).GroupBy(row => row.Year)
            .ToFrozenDictionary(rows => rows.Key, rows => rows.ToImmutableArray());
        _departures = Rows("departures", row => (Number(row, "year"), Departures(row)))
            .ToFrozenDictionary(row => row.Item1, row => row.Item2);
        _weeks = Rows("durations", row => (Number(row, "year"), Number(row, "weeks")))
            .ToFrozenDictionary(row => row.Item1, row => row.Item2);
    }

    /// <summary>The weights that come with the program, read anew.</summary>
    public static LifeWeights Load() => new();

    public double Share(string name) => _shares[name];

    /// <summary>The nationalities of a year, or of the nearest year that has figures.</summary>
    public ImmutableArray<NationalityWeight> NationalitiesOf(int year) => Nearest(_years, year);

    /// <summary>How people left in a year, or in the nearest one that has figures.</summary>
    public ImmutableArray<(DepartureKind Kind, int Persons)> DeparturesOf(int year) => Nearest(_departures, year);

    /// <summary>The mean number of weeks from lodging to decision.</summary>
    public int WeeksToDecideIn(int year) => _weeks.GetValueOrDefault(year, WeeksToDecide);

    static T Nearest<T>(FrozenDictionary<int, T> years, int year) =>
        years.OrderBy(known => Math.Abs(known.Key - year)).ThenBy(known => known.Key).First().Value;

    static NationalityWeight Nationality(CsvReader row) => new(
        Number(row, "year"),
        Domain.Identity.Nationality.Parse(row["nationality"]!, CultureInfo.InvariantCulture),
        Number(row, "applications"),
        Number(row, "positive"),
        Number(row, "rejected"));

    static ImmutableArray<(DepartureKind Kind, int Persons)> Departures(CsvReader row) =>
    [
        (DepartureKind.Independent, Number(row, "independent")),
        (DepartureKind.Forced, Number(row, "forced")),
        (DepartureKind.Unsupervised, Number(row, "unsupervised")),
    ];

    static int Number(CsvReader row, string column) =>
        int.Parse(row[column]!, NumberStyles.None, CultureInfo.InvariantCulture);

    static List<T> Rows<T>(string file, Func<CsvReader, T> read)
    {
#pragma warning disable RS0030 // Nothing is looked for elsewhere: the figures are a part of this very assembly.
        using var stream = typeof(LifeWeights).Assembly.GetManifestResourceStream($"Weights.{file}.csv")
            ?? throw new InvalidOperationException($"The program was built without {file}.csv.");
#pragma warning restore RS0030
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        var rows = new List<T>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            rows.Add(read(csv));
        return rows;
    }
}
