using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Tests.Hosting;
using Google.Api;
using Microsoft.OpenApi;

namespace AsielGrains.Gateway.Tests.Rest;

public sealed class OpenApiTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    [Fact]
    public async Task The_document_is_valid_and_everybody_may_read_it()
    {
        using var response = await host.Http.GetAsync("/v1/openapi.json", TestContext.Current.CancellationToken);
        var (document, diagnostic) = OpenApiDocument.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "json");

        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Empty(diagnostic!.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.Equal(ProductVersion.Full, document!.Info.Version);
        Assert.Contains("asiel-purpose", document.Info.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_http_rule_of_the_contract_is_in_it_with_a_description()
    {
        var document = await Document();

        var rules = ContractServices.All
            .SelectMany(service => service.Methods)
            .Select(method => (method.Name, Rule: method.GetOptions()?.GetExtension(AnnotationsExtensions.Http)))
            .Where(method => method.Rule is not null)
            .ToArray();
        Assert.Equal(130, rules.Length);
        Assert.Equal(rules.Length, document.Paths.Sum(path => path.Value.Operations!.Count));
        Assert.All(rules, rule =>
        {
            var (verb, path) = rule.Rule!.PatternCase is HttpRule.PatternOneofCase.Get
                ? (HttpMethod.Get, rule.Rule.Get)
                : (HttpMethod.Post, rule.Rule.Post);
            var operation = document.Paths[path].Operations![verb];
            Assert.Equal(rule.Name, operation.OperationId);
            Assert.NotEmpty(operation.Description!);
        });
    }

    [Fact]
    public async Task Fields_bear_the_comments_of_the_contract_and_the_types_of_its_json()
    {
        var schemas = (await Document()).Components!.Schemas!;

        var announced = schemas["AnnounceCaseRequest"].Properties!["announcedOn"];
        Assert.Equal("date", announced.Format);
        Assert.Equal("The day the wish was made known.", announced.Description);
        Assert.Equal(JsonSchemaType.String, schemas["Receipt"].Properties!["version"].Type);
        Assert.DoesNotContain("caseId", schemas["LodgeApplicationRequest"].Properties!.Keys);
        Assert.Contains(schemas["Stage"].Enum!, name => name?.ToString() == "STAGE_LODGED");
    }

    async Task<OpenApiDocument> Document() => OpenApiDocument.Parse(
        await host.Http.GetStringAsync("/v1/openapi.json", TestContext.Current.CancellationToken), "json").Document!;
}
