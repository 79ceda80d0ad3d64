using System.Security.Cryptography;
using TitleReview.App.Secrets;

namespace TitleReview.App.Data;

/// <summary>The private key of a box, joined from two shares: in memory, for the counting, and overwritten after it.</summary>
public sealed class OpenedBox : IDisposable
{
    internal OpenedBox(BoxKeys keys) => Keys = keys;

    internal BoxKeys Keys { get; }

    public void Dispose() => CryptographicOperations.ZeroMemory(Keys.Private);
}
