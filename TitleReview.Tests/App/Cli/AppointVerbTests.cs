using TitleReview.App.Cli;
using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.App.Cli;

public sealed class AppointVerbTests
{
    private static readonly string[] _whole =
        ["--issuer", "https://id.example", "--subject", "u-1", "--name", "张三", "--role", "SystemAdministrator", "--organisation", "某局信息中心"];

    [Theory]
    [InlineData("SystemAdministrator", Role.SystemAdministrator)]
    [InlineData("安全管理员", Role.SecurityAdministrator)]
    public void Read_WholeInput_IsTheAppointment(string role, Role expected)
    {
        string[] args = [.. _whole[..7], role, .. _whole[8..], "--from", "2026-01-31"];

        Assert.Equal(new("https://id.example", "u-1", "张三", expected, "某局信息中心", new DateOnly(2026, 1, 31)), AppointVerb.Read(args, out _));
    }

    [Theory]
    [InlineData("--issuer", "")]
    [InlineData("--name", " ")]
    [InlineData("--role", "Applicant")]
    [InlineData("--role", "1")]
    [InlineData("--from", "31.1.2026")]
    public async Task Run_BadInput_IsTwoAndSaysWhich(string option, string value)
    {
        using var error = new StringWriter();

        Assert.Equal(2, await AppointVerb.RunAsync([.. _whole, option, value], TextWriter.Null, error));
        Assert.Contains(option, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithoutAnything_NamesEveryMissingOption()
    {
        using var error = new StringWriter();

        Assert.Equal(2, await AppointVerb.RunAsync([], TextWriter.Null, error));
        Assert.Contains("--issuer、--subject、--name、--role、--organisation", error.ToString(), StringComparison.Ordinal);
    }
}
