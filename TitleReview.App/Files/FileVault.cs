using System.Security.Cryptography;
using TitleReview.App.Secrets;

namespace TitleReview.App.Files;

/// <summary>「文件库」: every file is stored once under a keyed hash of its content, encrypted, written to the end before its name is given out.</summary>
public sealed class FileVault(string root, Cipher cipher)
{
    /// <summary>Stores bytes and returns their name. When this returns, the file is on the disk.</summary>
    public async Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var name = cipher.NameOf(content.Span);
        var path = PathOf(name);
        if (Touch(path))
        {
            return name;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Path.GetRandomFileName()}.part";
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
            {
                await file.WriteAsync(cipher.Encrypt(content.Span), ct);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
            return name;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <exception cref="InvalidDataException">What is on the disk is not what was stored.</exception>
    public async Task<byte[]> GetAsync(string name, CancellationToken ct)
    {
        try
        {
            var content = cipher.Decrypt(await File.ReadAllBytesAsync(PathOf(name), ct));
            return cipher.NameOf(content) == name ? content : throw new InvalidDataException($"File {name} was changed.");
        }
        catch (CryptographicException broken)
        {
            throw new InvalidDataException($"File {name} was changed.", broken);
        }
    }

    /// <summary>Removes a file that nothing names any more; whoever stores the same content at this instant loses nothing.</summary>
    /// <param name="storedBefore">UTC. What was stored since may be about to be named, and stays.</param>
    /// <returns>Whether it is gone.</returns>
    public bool Erase(string name, DateTime storedBefore)
    {
        var (path, aside) = (PathOf(name), $"{PathOf(name)}.gone");
        // put aside first: from now on it is stored anew, and what was stored until now has left its time on it
        if (File.Exists(path))
        {
            File.Move(path, aside, overwrite: true);
        }
        if (!File.Exists(aside))
        {
            return true;
        }
        if (File.GetLastWriteTimeUtc(aside) >= storedBefore && !File.Exists(path))
        {
            File.Move(aside, path);
            return false;
        }
        File.Delete(aside);
        return !File.Exists(path);
    }

    public bool Holds(string name) => File.Exists(PathOf(name));

    // stored again: the time says that somebody is about to name it
    private static bool Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return true;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    private string PathOf(string name) =>
        name.Length == 64 && name.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(root, name[..2], name)
            : throw new ArgumentException("Not a file name of the vault.", nameof(name));
}
