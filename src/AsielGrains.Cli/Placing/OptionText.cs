using AsielGrains.Cli.Output;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using static System.FormattableString;

namespace AsielGrains.Cli.Placing;

/// <summary>Options for the eye.</summary>
static class OptionText
{
    public static void Write(PlacementAdvice advice, string language, TextWriter output)
    {
        foreach (var option in advice.Options)
            Write(option, language, output);
        output.WriteLine(Invariant($"{advice.FittingParts} parts of sites could have the household."));
        if (advice.FittingParts == 0)
            output.WriteLine("asiel place split ranks ways to place it over several sites.");
        foreach (var count in advice.UnfitCounts)
            output.WriteLine(Invariant($"  {count.Parts} can't: {SiteInput.NameOf(count.Fails)}")
                + $" ({count.Text.In(language)})");
        foreach (var part in advice.UnfitParts)
            output.WriteLine($"  {part.SiteId} {part.Part} can't: {SiteInput.NameOf(part.Fails)}"
                + $" ({part.Text.In(language)})");
    }

    public static void Write(PlacementOption option, string language, TextWriter output)
    {
        var name = $"{option.SiteName}{Marked(option.Origin)}";
        output.WriteLine(Invariant(
            $"{option.Rank}. {name}: {option.SiteId} {option.Part}, {option.Points} points"));
        output.WriteLine($"   places {string.Join(' ', option.Places)}");
        foreach (var score in option.Scores)
            output.WriteLine(Invariant(
                $"   {SiteInput.NameOf(score.Constraint)} {score.Fit} x {score.Weight}: ")
                + score.WhyText.In(language, score.Why));
    }

    /// <summary>What must be said of a site that its owner did not report.</summary>
    public static string Marked(SiteOrigin origin) => origin switch
    {
        SiteOrigin.Published => " [from a publication]",
        SiteOrigin.Derived => " [derived, no known site]",
        SiteOrigin.Invented => " [invented]",
        _ => "",
    };
}
