namespace AsielGrains.Tidy.Tests.Reading;

static class Rule
{
    const int ShownMax = 100;

    public static void Holds(IEnumerable<Violation> violations)
    {
        var found = violations.ToList();
        if (found.Count > 0)
            Assert.Fail($"{found.Count} broken:\n{string.Join('\n', found.Take(ShownMax))}");
    }

    /// <summary>
    /// A ratchet: what is listed may stay until it is mended, and then its entry must go.
    /// </summary>
    /// <param name="exceptions">Paths of files.</param>
    public static void HoldsExcept(IEnumerable<Violation> violations, IReadOnlyCollection<string> exceptions)
    {
        var found = violations.ToList();
        var needless = exceptions.Where(path => found.All(violation => violation.Path != path))
            .Select(path => new Violation(path, 1, "is excepted but needs it no longer: delete the exception"));
        Holds([.. found.Where(violation => !exceptions.Contains(violation.Path)), .. needless]);
    }

    /// <summary>Shows that a rule can be broken: the sample breaks it once.</summary>
    public static void Finds(Func<SourceFile, IEnumerable<Violation>> rule, string path, string text) =>
        Assert.Single(rule(new SourceFile(path, text)));

    public static void Passes(Func<SourceFile, IEnumerable<Violation>> rule, string path, string text) =>
        Assert.Empty(rule(new SourceFile(path, text)));
}
