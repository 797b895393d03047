/** The sentences of replies in Polish, Turkish and Arabic. */
import type { ReplyPhrases } from "./reply-phrases.js";

export const polishPhrases: ReplyPhrases = {
  greeting: {
    friendly: [() => "Dzień dobry!", "Dzień dobry!"],
    formal: [() => "Dzień dobry!", "Szanowni Państwo!"],
    concise: [() => "Dzień dobry!", "Dzień dobry!"],
    empathetic: [() => "Dzień dobry!", "Dzień dobry!"],
  },
  closing: {
    friendly: "Jeśli coś jest jeszcze niejasne, prosimy po prostu odpisać na tę wiadomość. Miłego dnia!",
    formal: "W razie dalszych pytań pozostajemy do Państwa dyspozycji.\n\nZ poważaniem",
    concise: "W razie pytań prosimy o odpowiedź.",
    empathetic: "Jesteśmy do Państwa dyspozycji. Gdyby pojawiło się coś jeszcze, prosimy po prostu odpowiedzieć na tę wiadomość.",
  },
  sorry: {
    friendly: "Bardzo mi przykro z powodu tych kłopotów.",
    formal: "Prosimy o przyjęcie naszych przeprosin za zaistniałe niedogodności.",
    concise: "Przepraszamy za kłopot.",
    empathetic:
      "Naprawdę bardzo mi przykro. Rozumiem, jak frustrująca jest ta sytuacja, i dziękuję, że nam Państwo o niej napisali.",
  },
  thanks: {
    friendly: "Dziękujemy za kontakt!",
    formal: "Dziękujemy za Państwa wiadomość.",
    concise: "Dziękujemy za wiadomość.",
    empathetic: "Dziękujemy, że Państwo do nas napisali.",
  },
  maybe: "Jeśli dobrze rozumiem, pomocne mogą być następujące informacje:",
  otherwise: "Jeśli chodziło o coś innego, proszę o wiadomość, a zapytam kogoś z zespołu.",
  asked: (question) => `Co do pytania „${question}”:`,
  open: "Wolę skonsultować to z kimś z zespołu, niż zgadywać.",
  openSeveral: "Wolę skonsultować te pytania z kimś z zespołu, niż zgadywać:",
  grave: "Dziękujemy, że nam Państwo o tym napisali. Traktujemy tę sprawę poważnie.",
  wrote: (words) => `Napisali Państwo: „${words}”`,
  unanswered: "Bardzo przepraszam, że nikt Państwu nie odpowiedział. Rozumiem Państwa zdenerwowanie.",
  moneyBack: "Rozumiem, że chcą Państwo otrzymać zwrot pieniędzy.",
  references: (list) => `Mam już przed sobą następujące dane: ${list}. Nie trzeba ich przesyłać ponownie.`,
  danger: "Jeśli ktoś jest ranny lub nadal grozi mu niebezpieczeństwo, prosimy najpierw zadzwonić pod lokalny numer alarmowy.",
  condolence: "Prosimy przyjąć nasze szczere kondolencje.",
  blockCard: "Przede wszystkim prosimy natychmiast zastrzec kartę w banku: kto ma jej dane, może ich nadal używać.",
  cardNumber:
    "Prosimy nigdy nie wysyłać pełnego numeru karty w wiadomości: nie możemy i nie wolno nam użyć go w Państwa imieniu.",
  handOver:
    "Tej sprawy nie należy załatwiać standardową odpowiedzią. Przekazuję ją bardziej doświadczonej osobie z zespołu wraz ze wszystkim, co tu Państwo napisali, aby nie trzeba było niczego wyjaśniać ponownie.",
  takesOver:
    "Dalej zajmie się tym osoba z naszego zespołu, która zobaczy wszystko, co tu napisano, więc nie trzeba będzie niczego wyjaśniać ponownie.",
  noted: "Przekażę Państwa uwagi zespołowi w oryginalnym brzmieniu.",
  withdrawn: "Dziękujemy za informację. Nic więcej nie jest potrzebne.",
  readMore: (url) => `Cały artykuł można przeczytać tutaj: ${url}`,
  foreignArticle: "Nasz artykuł pomocy na ten temat nie jest jeszcze dostępny po polsku, dlatego podaję tekst oryginalny:",
  asking: "Abyśmy mogli to sprawdzić, prosimy o następujące informacje:",
  questions: {
    orderNumber: "Którego zamówienia dotyczy sprawa (najlepiej podać numer zamówienia)?",
    accountEmail: "Jaki adres e-mail jest przypisany do Państwa konta? Prosimy nie przesyłać hasła.",
    whatHappens: "Co dokładnie się dzieje i jaki komunikat się wyświetla? Pomocny będzie zrzut ekranu.",
    device: "Z jakiego urządzenia oraz z jakiej przeglądarki lub wersji aplikacji Państwo korzystają?",
    details: "W czym możemy pomóc lub co chcieliby Państwo wiedzieć? Pomocne będzie więcej szczegółów.",
  },
  welcome: {
    friendly: "Bardzo proszę i dziękujemy za wiadomość!",
    formal: "Bardzo nam miło. Dziękujemy za wiadomość.",
    concise: "Bardzo proszę!",
    empathetic: "Cała przyjemność po naszej stronie. Miło nam to czytać i dziękujemy, że zechcieli Państwo o tym napisać.",
  },
};

export const turkishPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Merhaba ${name},`, "Merhaba,"],
    formal: [(name) => `Sayın ${name},`, "Sayın Müşterimiz,"],
    concise: [(name) => `Merhaba ${name},`, "Merhaba,"],
    empathetic: [(name) => `Merhaba ${name},`, "Merhaba,"],
  },
  closing: {
    friendly: "Aklınıza takılan başka bir şey olursa bu mesajı yanıtlamanız yeterli. İyi günler dileriz!",
    formal: "Başka sorularınız olursa lütfen bize yazmaktan çekinmeyin.\n\nSaygılarımızla",
    concise: "Başka sorunuz olursa bu mesajı yanıtlayabilirsiniz.",
    empathetic: "Başka bir konuda desteğe ihtiyaç duyarsanız buradayız; bu mesajı yanıtlamanız yeterli.",
  },
  sorry: {
    friendly: "Yaşadığınız sorun nedeniyle özür dilerim.",
    formal: "Yaşadığınız olumsuzluk nedeniyle özür dileriz.",
    concise: "Bunun için özür dileriz.",
    empathetic:
      "Gerçekten çok üzgünüm. Bunun ne kadar can sıkıcı olduğunu anlıyorum; bizimle paylaştığınız için teşekkür ederim.",
  },
  thanks: {
    friendly: "Bize ulaştığınız için teşekkürler!",
    formal: "Mesajınız için teşekkür ederiz.",
    concise: "Mesajınız için teşekkürler.",
    empathetic: "Bize yazdığınız için teşekkür ederiz.",
  },
  maybe: "Sizi doğru anladıysam şu bilgiler yardımcı olabilir:",
  otherwise: "Başka bir şey kastettiyseniz bana yazın, bir meslektaşıma sorayım.",
  asked: (question) => `“${question}” sorunuzla ilgili olarak:`,
  open: "Tahminde bulunmak yerine bunu ekip arkadaşlarıma danışmayı tercih ederim.",
  openSeveral: "Tahminde bulunmak yerine şu soruları ekip arkadaşlarıma danışmayı tercih ederim:",
  grave: "Bunu bize bildirdiğiniz için teşekkür ederiz. Konuyu ciddiye alıyoruz.",
  wrote: (words) => `Mesajınızda şöyle yazdınız: “${words}”`,
  unanswered: "Size kimsenin yanıt vermemiş olması nedeniyle çok özür dilerim. Tepkinizi anlıyorum.",
  moneyBack: "Paranızın iadesini istediğinizi anlıyorum.",
  references: (list) => `Şu bilgiler elimde mevcut: ${list}. Bunları tekrar göndermenize gerek yok.`,
  danger: "Yaralanan ya da hâlâ tehlikede olan biri varsa lütfen önce bulunduğunuz yerdeki acil yardım hattını arayın.",
  condolence: "Başınız sağ olsun.",
  blockCard:
    "Lütfen her şeyden önce bankanızdan kartınızı hemen kullanıma kapatmasını isteyin: bilgileri ele geçiren kişi onları kullanmaya devam edebilir.",
  cardNumber: "Lütfen kart numarasının tamamını hiçbir zaman mesajla göndermeyin: onu sizin adınıza kullanamayız.",
  handOver:
    "Bu konu standart bir yanıtla geçiştirilmemeli. Her şeyi yeniden açıklamak zorunda kalmamanız için konuyu, burada yazdıklarınızın tamamıyla birlikte daha deneyimli bir çalışma arkadaşıma aktarıyorum.",
  takesOver:
    "Bundan sonrasını ekibimizden bir kişi devralacak. Yazılan her şeyi göreceği için hiçbir şeyi yeniden açıklamanız gerekmeyecek.",
  noted: "Yazdıklarınızı kendi ifadelerinizle ekibimize ileteceğim.",
  withdrawn: "Haber verdiğiniz için teşekkür ederiz. Başka bir şey yapmanıza gerek yok.",
  readMore: (url) => `Makalenin tamamını buradan okuyabilirsiniz: ${url}`,
  foreignArticle: "Bu konudaki yardım makalemizin henüz Türkçesi bulunmuyor, bu yüzden özgün metni paylaşıyorum:",
  asking: "Konuyu inceleyebilmemiz için lütfen bizimle şu bilgileri paylaşın:",
  questions: {
    orderNumber: "Hangi siparişle ilgili yazıyorsunuz (mümkünse sipariş numarası)?",
    accountEmail: "Hesabınızda hangi e-posta adresini kullanıyorsunuz? Lütfen şifrenizi göndermeyin.",
    whatHappens: "Tam olarak ne oluyor ve hangi mesajı görüyorsunuz? Ekran görüntüsü göndermeniz yardımcı olur.",
    device: "Hangi cihazı ve hangi tarayıcıyı veya uygulama sürümünü kullanıyorsunuz?",
    details: "Size nasıl yardımcı olabiliriz veya neyi öğrenmek istersiniz? Biraz daha ayrıntı vermeniz yardımcı olur.",
  },
  welcome: {
    friendly: "Rica ederiz, haber verdiğiniz için teşekkürler!",
    formal: "Rica ederiz. Geri bildiriminiz için teşekkür ederiz.",
    concise: "Rica ederiz!",
    empathetic: "Rica ederiz. Bunu okumak bizi mutlu etti; zaman ayırıp bizimle paylaştığınız için teşekkür ederiz.",
  },
};

export const arabicPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `مرحبًا ${name}،`, "مرحبًا بكم،"],
    formal: [(name) => `السيد/ة ${name}، تحية طيبة وبعد،`, "تحية طيبة وبعد،"],
    concise: [(name) => `مرحبًا ${name}،`, "مرحبًا،"],
    empathetic: [(name) => `مرحبًا ${name}،`, "مرحبًا بكم،"],
  },
  closing: {
    friendly: "إذا بقي أي شيء غير واضح، فيكفي الرد على هذه الرسالة. نتمنى لكم يومًا سعيدًا!",
    formal: "يُرجى عدم التردد في مراسلتنا إذا كانت لديكم أي استفسارات أخرى.\n\nمع خالص التحية والتقدير",
    concise: "يُرجى الرد على هذه الرسالة عند الحاجة إلى المزيد.",
    empathetic: "نحن هنا لمساعدتكم في أي أمر آخر، ويكفي الرد على هذه الرسالة.",
  },
  sorry: {
    friendly: "نأسف لما واجهتموه من متاعب.",
    formal: "نرجو أن تتقبلوا خالص اعتذارنا عن هذا الإزعاج.",
    concise: "نعتذر عن ذلك.",
    empathetic: "نأسف حقًا لما حدث. نتفهم تمامًا مدى استيائكم، ونشكركم على إخبارنا بذلك.",
  },
  thanks: {
    friendly: "شكرًا لتواصلكم معنا!",
    formal: "نشكركم على رسالتكم.",
    concise: "شكرًا على رسالتكم.",
    empathetic: "شكرًا لكم على مراسلتنا.",
  },
  maybe: "إن كنتُ قد فهمتُ سؤالكم جيدًا، فقد يفيدكم ما يلي:",
  otherwise: "إن كنتم تقصدون شيئًا آخر فأخبرونا، وسأسأل أحد الزملاء.",
  asked: (question) => `بخصوص سؤالكم «${question}»:`,
  open: "أفضّل التحقق من هذا الأمر مع الزملاء بدلًا من التخمين.",
  openSeveral: "أفضّل التحقق من الأسئلة التالية مع الزملاء بدلًا من التخمين:",
  grave: "نشكركم على إبلاغنا بذلك. نحن نأخذ هذا الأمر على محمل الجد.",
  wrote: (words) => `جاء في رسالتكم: «${words}»`,
  unanswered: "أعتذر بشدة لأن أحدًا لم يردّ عليكم، وأتفهّم استياءكم.",
  moneyBack: "فهمتُ أنكم ترغبون في استرداد أموالكم.",
  references: (list) => `المعلومات التالية متوفرة لديّ: ${list}، فلا داعي لإرسالها مجددًا.`,
  // With a sign alone between them two numbers in Latin letters would stand in the reverse order.
  listed: (items) => items.join(" و "),
  danger: "إذا كان هناك مصابون أو كان أي شخص لا يزال في خطر، فيُرجى الاتصال أولًا برقم الطوارئ المحلي.",
  condolence: "نتقدّم إليكم بخالص التعازي.",
  blockCard: "يُرجى قبل كل شيء أن تطلبوا من البنك إيقاف البطاقة فورًا، فمن حصل على بياناتها قد يستمر في استخدامها.",
  cardNumber: "يُرجى عدم إرسال رقم البطاقة كاملًا في رسالة، فلا يمكننا استخدامه نيابةً عنكم.",
  handOver:
    "لا ينبغي التعامل مع هذا الأمر بردّ نموذجي. سأحيله إلى زميل أكثر خبرة يمكنه الاطلاع على كل ما كتبتموه هنا، حتى لا تضطروا إلى شرحه من جديد.",
  takesOver: "سيتولى زميل من فريقنا المتابعة معكم من هنا، وسيرى كل ما كتبتموه، فلا حاجة إلى شرحه من جديد.",
  noted: "سأنقل إلى الفريق ما كتبتموه بكلماتكم كما هي.",
  withdrawn: "شكرًا لإبلاغنا بذلك. لا يلزم أي إجراء آخر.",
  readMore: (url) => `يمكنكم قراءة المقالة كاملة هنا: ${url}`,
  foreignArticle: "مقالة المساعدة حول هذا الموضوع غير متوفرة بالعربية حتى الآن، لذلك إليكم النص الأصلي:",
  asking: "لكي نتمكن من النظر في الأمر، نرجو إفادتنا بما يلي:",
  questions: {
    orderNumber: "ما الطلب المقصود (ويُفضَّل ذكر رقم الطلب)؟",
    accountEmail: "ما عنوان البريد الإلكتروني المستخدم في حسابكم؟ يُرجى عدم إرسال كلمة المرور.",
    whatHappens: "ما الذي يحدث بالضبط، وما الرسالة التي تظهر لكم؟ من المفيد إرفاق لقطة شاشة.",
    device: "ما الجهاز الذي تستخدمونه، وما المتصفح أو إصدار التطبيق؟",
    details: "ما الذي تودّون أن نفعله أو ما الذي تودّون معرفته؟ من المفيد ذكر مزيد من التفاصيل.",
  },
  welcome: {
    friendly: "على الرحب والسعة، وشكرًا على إخبارنا!",
    formal: "على الرحب والسعة. نشكركم على إفادتنا بذلك.",
    concise: "على الرحب والسعة!",
    empathetic: "على الرحب والسعة. أسعدتنا قراءة رسالتكم، ونشكركم على الوقت الذي خصصتموه لنا.",
  },
};
