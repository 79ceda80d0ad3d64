using TitleReview.App.Cli;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Cli;

/// <summary>What no verb may do, wherever and with whatever words it is called: show a person the inside of the program.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("未配置统一身份认证", "invariants")]
    [InlineData("未配置统一身份认证", "leak-audit", "--case", "1")]
    [InlineData("未配置统一身份认证", "appoint", "--issuer", "a", "--subject", "b", "--name", "c", "--role", "SystemAdministrator", "--organisation", "d")]
    [InlineData("未配置统一身份认证", "--urls", "http://127.0.0.1:0")]
    [InlineData("Database:Provider 不能是“Nope”", "invariants", "--Database:Provider=Nope")]
    [InlineData("SQLite 请写 Data Source=", "invariants", "--Database:ConnectionString=garbage")]
    [InlineData("文件夹无法写入", "papers", "--to", "/proc/none")]
    [InlineData("没有“nope”这个命令", "nope")]
    [InlineData("用法：invariants", "invariants", "now")]
    public async Task Run_FromTheRepositorysRootWithoutSettings_SaysOneSentence(string sentence, params string[] words)
    {
        var (exit, output, error) = await RunningApp.RunInAsync(RepositoryRoot.File(""), "Production", words);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Run_WithADatabaseThatDoesNotAnswer_SaysWhatToCheck()
    {
        var (exit, _, error) = await RunningApp.RunAsync("invariants", "--Database:Provider=Postgres", "--Database:ConnectionString=Host=127.0.0.1;Port=1;Username=u");

        Assert.Equal(2, exit);
        Assert.Equal("无法使用数据库，请检查 Database:Provider、Database:ConnectionString 是否正确，数据库服务是否已启动。", error.Trim());
    }

    [Fact]
    public async Task Serve_WithoutAVerb_GetsTheSettings()
    {
        string[] served = [];

        var exit = await CommandLine.RunAsync(["--urls=http://a"], TextWriter.Null, TextWriter.Null, args => { served = args; return Task.FromResult(7); });

        Assert.Equal(7, exit);
        Assert.Equal(["--urls=http://a"], served);
    }
}
