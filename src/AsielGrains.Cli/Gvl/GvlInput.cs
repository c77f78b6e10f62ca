using System.CommandLine;
using System.Globalization;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Gvl;

/// <summary>Arguments and options of commands about joint locations, checked before anything is sent.</summary>
static class GvlInput
{
    public static Argument<string> Booking() =>
        SiteInput.Use("booking-id", "The booking, as the answer to book named it.");

    public static Argument<string> Step()
    {
        var step = new Argument<string>("step") { Description = $"One of {string.Join(", ", Names<GvlStep>())}." };
        step.AcceptOnlyFromAmong([.. Names<GvlStep>()]);
        return step;
    }

    public static Option<string?> Choice<TEnum>(string name, string description, bool required = false)
        where TEnum : struct, Enum
    {
        var option = new Option<string?>(name) { Description = description, Required = required };
        option.AcceptOnlyFromAmong([.. Names<TEnum>()]);
        return option;
    }

    public static Option<int> Persons() => new("--persons") { Description = "How many persons.", Required = true };

    public static TEnum Parse<TEnum>(string? name)
        where TEnum : struct, Enum => name is null ? default : SiteInput.Parse<TEnum>(name);

    /// <summary>Steps with their times: <c>identification@2026-03-02T09:00</c>.</summary>
    /// <exception cref="UsageException">One of them is written otherwise.</exception>
    public static StepTime StepTimeOf(string text)
    {
        var parts = text.Split('@');
        if (parts.Length == 2
            && Names<GvlStep>().Contains(parts[0])
            && DateTime.TryParseExact(
                parts[1], "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return new()
            {
                Step = SiteInput.Parse<GvlStep>(parts[0]), PlannedOn = parts[1][..10], StartTime = parts[1][11..],
            };
        throw new UsageException("A step is written identification@2026-03-02T09:00, in Dutch time.", "steps");
    }

    /// <summary>Words with numbers, such as <c>budel=12</c>.</summary>
    /// <exception cref="UsageException">One of them is written otherwise.</exception>
    public static (string Word, decimal Number) PairOf(string text, string option)
    {
        var parts = text.Split('=');
        return parts.Length == 2
            && decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= int.MaxValue
            ? (parts[0], number)
            : throw new UsageException("It is written as a name, =, and a number.", option);
    }

    public static IEnumerable<string> Names<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Skip(1).Select(SiteInput.NameOf);
}
