using System.Security.Cryptography;

namespace TitleReview.App.Secrets;

/// <summary>The key that all data at rest is encrypted under. It lives outside the database, readable by the service account alone.</summary>
public sealed class MasterKey
{
    public const string DefaultFile = "data/master.key";

    private const int Length = 32;

    private MasterKey(byte[] bytes) => Bytes = bytes;

    internal byte[] Bytes { get; }

    /// <summary>Reads the key file, or makes one on the very first start.</summary>
    /// <exception cref="InvalidDataException">The file is there but is not a key: starting anyway would make everything unreadable.</exception>
    public static MasterKey LoadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }
        var bytes = File.ReadAllBytes(path);
        return bytes.Length == Length ? new MasterKey(bytes) : throw new InvalidDataException($"{path} is not a master key.");
    }

    /// <summary>A key derived for one purpose, so that one purpose's key says nothing of another's.</summary>
    internal byte[] For(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Bytes, Length, info: System.Text.Encoding.UTF8.GetBytes(purpose));

    // under its name only when whole: a process killed in between must not leave half a key
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var turn = TakeTurn($"{path}.lock");
        if (File.Exists(path))
        {
            // another instance was faster; its key is the key
            return;
        }
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        var temporary = $"{path}.part";
        using (var file = new FileStream(temporary, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, path);
    }

    // moving does not do: it replaces the key of an instance that was faster by a hair, even when told not to
    private static FileStream TakeTurn(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < 500)
            {
                Thread.Sleep(20);
            }
        }
    }
}
