using TitleReview.App.Secrets;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Secrets;

public sealed class MasterKeyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string KeyFile => Path.Combine(_folder.Path, "keys", "master.key");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Key_OnTheFirstStart_IsMadeForItsOwnerAlone()
    {
        MasterKey.LoadOrCreate(KeyFile);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(KeyFile).UnixFileMode);
        Assert.Equal(32, new FileInfo(KeyFile).Length);
        Assert.Equal([KeyFile], Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
    }

    [Fact]
    public void Key_OnTheNextStart_IsTheSame()
    {
        var box = new Cipher(MasterKey.LoadOrCreate(KeyFile), "fields").EncryptText("周敏");

        Assert.Equal("周敏", new Cipher(MasterKey.LoadOrCreate(KeyFile), "fields").DecryptText(box));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void File_OfAnotherLength_IsRefusedAndKept(int length)
    {
        var path = _folder.File("wrong.key");
        File.WriteAllBytes(path, new byte[length]);

        Assert.Throws<InvalidDataException>(() => MasterKey.LoadOrCreate(path));

        Assert.Equal(length, new FileInfo(path).Length);
    }

    [Fact]
    public async Task Key_MadeByManyAtOnce_IsOneForAll()
    {
        for (var round = 0; round < 100; round++)
        {
            var path = _folder.File($"{round}.key");
            using var start = new Barrier(4);
            var keys = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return MasterKey.LoadOrCreate(path);
                },
                TaskCreationOptions.LongRunning)));

            var box = new Cipher(keys[0], "fields").EncryptText("周敏");
            Assert.All(keys, key => Assert.Equal("周敏", new Cipher(key, "fields").DecryptText(box)));
        }
    }
}
