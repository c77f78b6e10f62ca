using System.Text.RegularExpressions;
using AsielGrains.Dashboard.Flow;
using AsielGrains.Dashboard.Language;
using AsielGrains.Dashboard.Shell;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Dashboard.Tests.Language;

public partial class GlossaryTests
{
    [Fact]
    public void Every_text_is_there_in_both_languages() =>
        Assert.All(Glossary.Entries, entry =>
        {
            Assert.False(string.IsNullOrWhiteSpace(entry.Value.Nl), entry.Key);
            Assert.False(string.IsNullOrWhiteSpace(entry.Value.En), entry.Key);
        });

    [Fact]
    public void Every_definition_is_there_in_both_languages() =>
        Assert.All(Glossary.Entries.Values.Select(entry => entry.Definition).OfType<Entry.Meaning>(), meaning =>
        {
            Assert.NotEmpty(meaning.Nl);
            Assert.Equal(meaning.Nl.Length, meaning.En.Length);
            Assert.All([.. meaning.Nl, .. meaning.En], sentence => Assert.False(string.IsNullOrWhiteSpace(sentence)));
        });

    [Fact]
    public void Both_languages_have_the_same_places_to_fill() =>
        Assert.All(Glossary.Entries, entry => Assert.Equal(Places(entry.Value.Nl), Places(entry.Value.En)));

    [Fact]
    public void Every_key_that_the_pages_use_is_in_the_glossary()
    {
        var used = Sources.Files("*.razor").Concat(Sources.Files("*.cs"))
            .SelectMany(file => UsedKey().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["key"].Value)
            .Where(key => !key.Contains('{', StringComparison.Ordinal))
            .ToHashSet();
        Assert.NotEmpty(used);
        Assert.All(used.Concat(MadeKeys()), key => Assert.True(Glossary.Entries.ContainsKey(key), key));
    }

    [Fact]
    public void Every_figure_has_a_definition() =>
        Assert.All(FiguresOfThePages(), key =>
        {
            Assert.NotEmpty(Texts.Dutch.Definition(key));
            Assert.NotEmpty(Texts.English.Definition(key));
        });

    [Fact]
    public void Nationalities_have_everyday_names_and_fall_back_on_their_code()
    {
        Assert.Equal("Syrië", Texts.Dutch.Name(Of("SYR")));
        Assert.Equal("Syria", Texts.English.Name(Of("SYR")));
        Assert.Equal("Staatloos of onbekend", Texts.Dutch.Name(Nationality.NotEstablished));
        Assert.Equal("QQQ", Texts.Dutch.Name(Of("QQQ")));
        Assert.All(Glossary.Nationalities.Values, name => Assert.NotEqual(string.Empty, name.Nl.Trim()));
        Assert.All(Glossary.Nationalities.Values, name => Assert.NotEqual(string.Empty, name.En.Trim()));
    }

    [Theory]
    [InlineData(PageLanguage.Dutch, "1.234.567", "31 december 2015", "week 53 van 2015",
        "28 december 2015, 00:30:00 uur")]
    [InlineData(PageLanguage.English, "1,234,567", "31 December 2015", "week 53 of 2015", "28 December 2015, 00:30:00")]
    public void Numbers_and_dates_follow_the_language(
        PageLanguage language, string number, string day, string week, string moment)
    {
        var texts = Texts.In(language);
        Assert.Equal(number, texts.Number(1_234_567));
        Assert.Equal(day, texts.Day(new DateOnly(2015, 12, 31)));
        Assert.Equal(week, texts.Bucket(new DateOnly(2015, 12, 28), Granularity.Week));
        Assert.Equal(moment, texts.Moment(new DateTimeOffset(2015, 12, 27, 23, 30, 0, TimeSpan.Zero)));
    }

    static Nationality Of(string code) => Nationality.Parse(code, null);

    static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order();

    static IEnumerable<string> FiguresOfThePages() =>
    [
        "persons",
        .. StageStock.Stages.Select(stage => $"stage.{stage}"),
        .. Enum.GetNames<DateBasis>().Select(basis => $"inflow.{basis}"),
        .. (string[])["unit.persons", "unit.cases", "unit.applications"],
    ];

    static IEnumerable<string> MadeKeys() =>
    [
        .. FiguresOfThePages(),
        .. ChainRole.All.SelectMany(role => (string[])[$"role.{role.Name}", $"organisation.{role.Organisation}"]),
        .. Enum.GetNames<ApplicationKind>().Select(kind => $"kind.{kind}"),
        .. Enum.GetNames<Connection>().Select(connection => $"connection.{connection}"),
        .. Enum.GetNames<DateBasis>().Select(basis => $"basis.{basis}"),
        .. Enum.GetNames<Granularity>().Select(granularity => $"granularity.{granularity}"),
        .. Enum.GetNames<InflowSplit>().Select(split => $"split.{split}"),
        .. Enum.GetNames<Theme>().Select(theme => $"theme.{theme}"),
        .. Enumerable.Range(1, 12).SelectMany(month => (string[])[$"month.{month}", $"monthShort.{month}"]),
    ];

    [GeneratedRegex("""(?:\b(?:T|_texts|texts|this)\[|\bFill\(\s*)"(?<key>[^"]+)"\s*[\],)]""")]
    private static partial Regex UsedKey();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
