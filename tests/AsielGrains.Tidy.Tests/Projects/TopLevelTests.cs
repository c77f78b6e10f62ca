using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Projects;

public class TopLevelTests
{
    static readonly string[] Wanted = ["AsielGrains.sln", "README.md", "deploy", "protos", "src", "tests"];

    [Fact]
    public void The_top_of_the_repository_holds_just_what_belongs_there() =>
        Rule.Holds(Faults(Repository.Files.Select(file => file.Path)));

    [Fact]
    public void A_stray_file_and_a_missing_folder_are_found() => Assert.Equal(
        ["notes.txt", "README.md"],
        Faults([".gitignore", "AsielGrains.sln", "deploy/a", "protos/a", "src/a", "tests/a", "notes.txt"])
            .Select(violation => violation.Path));

    static IEnumerable<Violation> Faults(IEnumerable<string> paths)
    {
        var found = paths.Select(path => path.Split('/')[0]).Where(name => name[0] != '.').Distinct().ToList();
        return found.Except(Wanted).Select(name => new Violation(name, 1, "does not belong at the top"))
            .Concat(Wanted.Except(found).Select(name => new Violation(name, 1, "is missing at the top")));
    }
}
