using QRCoder;

namespace TitleReview.App.Features.Applications;

/// <summary>An address as a picture a phone can read.</summary>
internal static class PhoneCode
{
    private const int PixelsPerModule = 6;

    /// <summary>For the src of an image.</summary>
    public static string Picture(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(PixelsPerModule))}";
    }
}
