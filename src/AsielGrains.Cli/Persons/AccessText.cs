using System.Globalization;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Persons;

/// <summary>Who may see what, and who looked, in words for the terminal.</summary>
static class AccessText
{
    public static void Write(ListFieldGroupsResponse rules, TextWriter output)
    {
        output.WriteLine($"revision {rules.Revision}; {rules.Source}");
        foreach (var group in rules.Groups)
        {
            output.WriteLine($"{group.Code,-5}{group.English} ({group.Name})");
            output.WriteLine($"     {string.Join(", ", group.Fields)}");
        }

        Write(rules.Grants, output);
        foreach (var rule in rules.Protections)
        {
            output.WriteLine(
                $"{rule.English} ({rule.Name}), reported by {string.Join(", ", rule.By)}: {rule.Because}");
            Write(rule.Grants, output);
        }
    }

    static void Write(IEnumerable<FieldGrant> grants, TextWriter output)
    {
        foreach (var grant in grants)
        {
            output.WriteLine($"{grant.Role} for {grant.Purpose}: {string.Join(", ", grant.Groups)}");
            output.WriteLine($"     {grant.Because}");
        }
    }

    public static void Write(ListDisclosuresResponse page, TextWriter output)
    {
        foreach (var one in page.Disclosures)
        {
            var at = one.ShownAt.ToDateTimeOffset().ToString("u", CultureInfo.InvariantCulture);
            var about = one.CaseId.Length > 0 ? $"case {one.CaseId}" : "";
            output.WriteLine(
                $"{at}  {one.Organisation}, {one.Role}, {one.Purpose}: {string.Join(", ", one.Groups)}  {about}");
        }

        output.WriteLine($"as of position {page.AsOfPosition}");
        if (page.NextPageToken.Length > 0)
            output.WriteLine($"next: --page-token {page.NextPageToken} --as-of-position {page.AsOfPosition}");
    }
}
