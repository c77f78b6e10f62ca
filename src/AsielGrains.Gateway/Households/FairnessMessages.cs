using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Fields;
using AsielGrains.Grains.Households;
using Google.Protobuf.WellKnownTypes;
using Rules = AsielGrains.Domain.Households;

namespace AsielGrains.Gateway.Households;

/// <summary>Writes how places were given out in the contract's form.</summary>
static class FairnessMessages
{
    const string Definition =
        "Households for which places were held with a planned arrival in the period, by nationality as registered in "
        + "their cases; a household whose cases have several is among the others. Persons: of each household as many "
        + "as had places at once. Choices: holds for which options were asked. First: the best option was taken. "
        + "Deviations: a place was taken that was no option, for a reason. Moves per 1,000 persons as in the figures "
        + "of moves. Nationality never weighs in the ranking of options; a difference between groups is a question to "
        + "ask, not an answer: groups differ in size of households, days of arrival and units they need.";

    public static FairnessReport Of(FairnessReading reading) => new()
    {
        Position = reading.Position.ToString(),
        AsOf = reading.AsOf?.ToTimestamp(),
        All = Of(reading.Report.All),
        Rows = { reading.Report.Rows.Select(Of) },
        Others = Of(reading.Report.Others),
        HouseholdsMin = Rules.FairnessReport.HouseholdsMin,
        Definition = Definition,
    };

    static FairnessRow Of(Rules.FairnessRow row)
    {
        var view = new FairnessRow
        {
            Nationality = row.Nationality?.ToString() ?? "",
            Households = row.Households,
            Persons = row.Persons,
            Choices = row.Choices,
        };
        if (row.Choices > 0)
        {
            view.OptionsMeanTenths = Rounded.Share(10, row.Options, row.Choices);
            view.FirstPercent = Rounded.Share(100, row.FirstTaken, row.Choices);
            view.DeviationsPercent = Rounded.Share(100, row.Deviations, row.Choices);
        }

        if (row.Persons > 0)
            view.MovesPerMillePersons = Rounded.PerMille(row.PersonMoves, row.Persons);
        return view;
    }
}
