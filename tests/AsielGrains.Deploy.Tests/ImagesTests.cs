namespace AsielGrains.Deploy.Tests;

public class ImagesTests
{
    [Theory]
    [InlineData("postgres")]
    [InlineData("postgres:latest")]
    [InlineData("postgres:17")]
    [InlineData("grafana/grafana:main")]
    public void A_loose_image_is_found(string image) => Assert.Single(Images.Loose([image]));

    [Theory]
    [InlineData("postgres:17.6-bookworm")]
    [InlineData("prom/prometheus:v3.5.0")]
    [InlineData("a@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void A_pinned_one_passes(string image) => Assert.Empty(Images.Loose([image]));
}
