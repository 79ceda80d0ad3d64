using TitleReview.Core.Kernel;

namespace TitleReview.App.Imaging;

public sealed record ScanIsEmpty()
    : Refusal("这个文件是空的（0字节），请重新扫描或重新选择图片后再上传。");

public sealed record ScanIsTooLarge(long MaxBytes)
    : Refusal($"图片文件超过{Math.Max(1, MaxBytes / (1024 * 1024))}MB，请降低扫描分辨率（建议300dpi）或JPG质量后重新保存再上传。");

public sealed record ScanIsNotJpeg(string Content)
    : Refusal($"这个文件的内容{Content}，不是JPG图片，请用看图软件打开后另存为JPG（*.jpg）格式再上传，只改文件扩展名无效。");

public sealed record ScanIsTruncated()
    : Refusal("图片文件不完整（后半部分缺失），请重新扫描或重新复制原文件后再上传。");

public sealed record ScanIsDamaged()
    : Refusal("图片文件已损坏或编码不规范，请重新扫描，或用看图软件打开、检查无误后另存为JPG再上传。");

public sealed record ScanHasTooManyPixels(int Width, int Height, long MaxPixels)
    : Refusal($"图片宽{Width}像素、高{Height}像素，超过{MaxPixels / 10_000}万像素，请降低扫描分辨率（建议300dpi）后重新扫描再上传。");

public sealed record ScanSideIsTooLong(int Width, int Height, int MaxSide)
    : Refusal($"图片宽{Width}像素、高{Height}像素，一边超过{MaxSide}像素，请分页扫描或降低分辨率后再上传。");

public sealed record ScanColoursUnsupported()
    : Refusal("图片的颜色模式不是普通彩色或灰度（例如印刷用的CMYK），请用看图软件打开后另存为普通（RGB）彩色JPG再上传。");

public sealed record ScanCodingUnsupported(string Coding)
    : Refusal($"图片采用{Coding}，浏览器无法显示，请用看图软件打开后另存为普通JPG再上传。");

public sealed record ScanHasTooManyPasses(int MaxPasses)
    : Refusal($"图片的渐进显示层数超过{MaxPasses}层，请用看图软件打开后另存为普通JPG（不勾选“渐进”）再上传。");
