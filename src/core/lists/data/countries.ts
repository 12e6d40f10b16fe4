// Made by scripts/make-lists.ts: see README.md. Not to be edited.
export const COUNTRIES = `key|name|alpha3|numeric|currency|latitude|longitude|zone
AD|Andorra|AND|020|EUR|42.5412|1.5611|Europe/Andorra
AE|United Arab Emirates|ARE|784|AED|23.8953|54.3035|Asia/Dubai
AF|Afghanistan|AFG|004|AFN|33.7582|65.969|Asia/Kabul
AG|Antigua and Barbuda|ATG|028|XCD|17.0746|-61.7891|America/Antigua
AI|Anguilla|AIA|660|XCD|18.2244|-63.0578|America/Anguilla
AL|Albania|ALB|008|ALL|41.1303|20.0549|Europe/Tirane
AM|Armenia|ARM|051|AMD|40.2807|44.9358|Asia/Yerevan
AO|Angola|AGO|024|AOA|-12.2737|17.5621|Africa/Luanda
AR|Argentina|ARG|032|ARS|-34.1627|-64.94|America/Argentina/San_Luis
AS|American Samoa|ASM|016|USD|-14.3048|-170.7154|Pacific/Pago_Pago
AT|Austria|AUT|040|EUR|47.5755|14.1227|Europe/Vienna
AU|Australia|AUS|036|AUD|-25.1332|134.2731|Australia/Darwin
AW|Aruba|ABW|533|AWG|12.5172|-69.9738|America/Aruba
AX|Åland Islands|ALA|248|EUR|60.2287|19.9432|Europe/Mariehamn
AZ|Azerbaijan|AZE|031|AZN|40.334|47.6632|Asia/Baku
BA|Bosnia and Herzegovina|BIH|070|BAM|44.1621|17.7763|Europe/Sarajevo
BB|Barbados|BRB|052|BBD|13.1814|-59.5617|America/Barbados
BD|Bangladesh|BGD|050|BDT|23.8651|90.2318|Asia/Dhaka
BE|Belgium|BEL|056|EUR|50.6313|4.6438|Europe/Brussels
BF|Burkina Faso|BFA|854|XOF|12.2615|-1.7588|Africa/Ouagadougou
BG|Bulgaria|BGR|100|EUR|42.7562|25.2143|Europe/Sofia
BH|Bahrain|BHR|048|BHD|26.0524|50.5466|Asia/Bahrain
BI|Burundi|BDI|108|BIF|-3.3571|29.875|Africa/Bujumbura
BJ|Benin|BEN|204|XOF|9.631|2.3282|Africa/Porto-Novo
BL|Saint Barthélemy|BLM|652|EUR|17.9053|-62.8321|America/St_Barthelemy
BM|Bermuda|BMU|060|BMD|32.3116|-64.7604|Atlantic/Bermuda
BN|Brunei Darussalam|BRN|096|BND|4.493|114.5979|Asia/Brunei
BO|Bolivia|BOL|068|BOB|-16.6388|-64.691|America/La_Paz
BQ|Bonaire, Sint Eustatius and Saba|BES|535|USD|12.1508|-68.2767|America/Kralendijk
BR|Brazil|BRA|076|BRL|-10.4687|-53.1776|America/Cuiaba
BS|Bahamas|BHS|044|BSD|24.7029|-78.04|America/Nassau
BT|Bhutan|BTN|064|BTN|27.4198|90.4044|Asia/Thimphu
BW|Botswana|BWA|072|BWP|-22.138|23.8041|Africa/Gaborone
BY|Belarus|BLR|112|BYN|53.4855|28.0249|Europe/Minsk
BZ|Belize|BLZ|084|BZD|17.1981|-88.7044|America/Belize
CA|Canada|CAN|124|CAD|56.2769|-100.6165|America/Winnipeg
CC|Cocos (Keeling) Islands|CCK|166|AUD|-12.1667|96.9167|Indian/Cocos
CD|Democratic Republic of the Congo|COD|180|CDF|-2.8527|23.642|Africa/Lubumbashi
CF|Central African Republic|CAF|140|XAF|6.5582|20.4615|Africa/Bangui
CG|Republic of the Congo|COG|178|XAF|-0.8369|15.2191|Africa/Brazzaville
CH|Switzerland|CHE|756|CHF|46.7938|8.2142|Europe/Zurich
CI|Cote d'Ivoire|CIV|384|XOF|7.6208|-5.5694|Africa/Abidjan
CK|Cook Islands|COK|184|NZD|-21.2193|-159.7864|Pacific/Rarotonga
CL|Chile|CHL|152|CLP|-33.4882|-71.0711|America/Santiago
CM|Cameroon|CMR|120|XAF|5.6753|12.734|Africa/Douala
CN|People's Republic of China|CHN|156|CNY|35.6528|103.5417|Asia/Shanghai
CO|Colombia|COL|170|COP|3.8885|-73.0792|America/Bogota
CR|Costa Rica|CRI|188|CRC|9.9729|-84.1909|America/Costa_Rica
CU|Cuba|CUB|192|CUP|21.6047|-78.9437|America/Havana
CV|Cape Verde|CPV|132|CVE|15.0816|-23.6368|Atlantic/Cape_Verde
CW|Curaçao|CUW|531|ANG|12.1938|-68.9716|America/Curacao
CX|Christmas Island|CXR|162|AUD|-10.4167|105.7167|Indian/Christmas
CY|Cyprus|CYP|196|EUR|34.9112|32.954|Asia/Nicosia
CZ|Czech Republic|CZE|203|CZK|49.7235|15.3177|Europe/Prague
DE|Germany|DEU|276|EUR|50.976|10.361|Europe/Berlin
DJ|Djibouti|DJI|262|DJF|11.749|42.5662|Africa/Djibouti
DK|Denmark|DNK|208|DKK|56.2095|9.3705|Europe/Copenhagen
DM|Dominica|DMA|212|XCD|15.4366|-61.3569|America/Dominica
DO|Dominican Republic|DOM|214|DOP|18.8973|-70.5001|America/Santo_Domingo
DZ|Algeria|DZA|012|DZD|27.892|2.6578|Africa/Algiers
EC|Ecuador|ECU|218|USD|-1.4472|-78.3867|America/Guayaquil
EE|Estonia|EST|233|EUR|58.6731|25.834|Europe/Tallinn
EG|Egypt|EGY|818|EGP|26.3946|29.8691|Africa/Cairo
EH|Western Sahara|ESH|732|MAD|24.189|-12.2411|Africa/El_Aaiun
ER|Eritrea|ERI|232|ERN|15.3451|38.8507|Africa/Asmara
ES|Spain|ESP|724|EUR|40.3064|-3.5674|Europe/Madrid
ET|Ethiopia|ETH|231|ETB|8.5931|39.6051|Africa/Addis_Ababa
FI|Finland|FIN|246|EUR|64.125|26.2512|Europe/Helsinki
FJ|Fiji|FJI|242|FJD|-17.8237|177.9753|Pacific/Fiji
FK|Falkland Islands (Malvinas)|FLK|238|FKP|-51.7331|-58.7527|Atlantic/Stanley
FM|Micronesia, Federated States of|FSM|583|USD|6.8828|158.2341|Pacific/Pohnpei
FO|Faroe Islands|FRO|234|DKK|62.1366|-6.9864|Atlantic/Faroe
FR|France|FRA|250|EUR|46.5025|2.4564|Europe/Paris
GA|Gabon|GAB|266|XAF|-0.591|11.7909|Africa/Libreville
GB|United Kingdom|GBR|826|GBP|53.7625|-2.4694|Europe/London
GD|Grenada|GRD|308|XCD|12.1173|-61.6788|America/Grenada
GE|Georgia|GEO|268|GEL|42.1609|43.5156|Asia/Tbilisi
GF|French Guiana|GUF|254|EUR|4.9333|-52.3333|America/Cayenne
GG|Guernsey|GGY|831|GBP|49.4629|-2.5774|Europe/Guernsey
GH|Ghana|GHA|288|GHS|7.9436|-1.2166|Africa/Accra
GI|Gibraltar|GIB|292|GIP|36.1297|-5.3471|Europe/Gibraltar
GL|Greenland|GRL|304|DKK|72.0579|-41.6185|America/Nuuk
GM|Republic of The Gambia|GMB|270|GMD|13.4498|-15.3973|Africa/Banjul
GN|Guinea|GIN|324|GNF|10.428|-10.9399|Africa/Conakry
GP|Guadeloupe|GLP|312|EUR|16.2333|-61.5333|America/Guadeloupe
GQ|Equatorial Guinea|GNQ|226|XAF|1.565|10.4674|Africa/Malabo
GR|Greece|GRC|300|EUR|39.4373|22.5725|Europe/Athens
GS|South Georgia and the South Sandwich Islands|SGS|239|GBP|-54.3657|-36.6862|Atlantic/South_Georgia
GT|Guatemala|GTM|320|GTQ|15.6878|-90.3616|America/Guatemala
GU|Guam|GUM|316|USD|13.4445|144.7725|Pacific/Guam
GW|Guinea-Bissau|GNB|624|XOF|12.056|-14.929|Africa/Bissau
GY|Guyana|GUY|328|GYD|4.7857|-58.9793|America/Guyana
HK|Hong Kong|HKG|344|HKD|22.4245|114.1606|Asia/Hong_Kong
HN|Honduras|HND|340|HNL|14.8156|-86.6266|America/Tegucigalpa
HR|Croatia|HRV|191|EUR|45.1413|16.4196|Europe/Zagreb
HT|Haiti|HTI|332|HTG|18.9324|-72.6782|America/Port-au-Prince
HU|Hungary|HUN|348|HUF|47.1515|19.3886|Europe/Budapest
ID|Indonesia|IDN|360|IDR|-0.1913|114.0186|Asia/Pontianak
IE|Ireland|IRL|372|EUR|53.1505|-8.142|Europe/Dublin
IL|Israel|ISR|376|ILS|31.4292|34.994|Asia/Jerusalem
IM|Isle of Man|IMN|833|GBP|54.229|-4.5338|Europe/Isle_of_Man
IN|India|IND|356|INR|22.5883|79.5662|Asia/Kolkata
IO|British Indian Ocean Territory|IOT|086|USD|-7.3514|72.4292|Indian/Chagos
IQ|Iraq|IRQ|368|IQD|32.9705|43.76|Asia/Baghdad
IR|Islamic Republic of Iran|IRN|364|IRR|32.3819|54.3585|Asia/Tehran
IS|Iceland|ISL|352|ISK|64.9702|-18.599|Atlantic/Reykjavik
IT|Italy|ITA|380|EUR|43.4075|12.2304|Europe/Rome
JE|Jersey|JEY|832|GBP|49.221|-2.127|Europe/Jersey
JM|Jamaica|JAM|388|JMD|18.1551|-77.3191|America/Jamaica
JO|Jordan|JOR|400|JOD|31.2286|36.7639|Asia/Amman
JP|Japan|JPN|392|JPY|36.58|137.9205|Asia/Tokyo
KE|Kenya|KEN|404|KES|0.5506|37.8219|Africa/Nairobi
KG|Kyrgyzstan|KGZ|417|KGS|41.4407|74.5256|Asia/Bishkek
KH|Cambodia|KHM|116|KHR|12.7123|104.9044|Asia/Phnom_Penh
KI|Kiribati|KIR|296|AUD|1.8497|-157.3706|Pacific/Kiritimati
KM|Comoros|COM|174|KMF|-11.6546|43.3397|Indian/Comoro
KN|Saint Kitts and Nevis|KNA|659|XCD|17.3321|-62.7584|America/St_Kitts
KP|North Korea|PRK|408|KPW|40.1194|127.17|Asia/Pyongyang
KR|South Korea|KOR|410|KRW|36.4406|127.866|Asia/Seoul
KW|Kuwait|KWT|414|KWD|29.3177|47.5654|Asia/Kuwait
KY|Cayman Islands|CYM|136|KYD|19.3182|-81.2519|America/Cayman
KZ|Kazakhstan|KAZ|398|KZT|47.8856|67.2707|Asia/Almaty
LA|Lao People's Democratic Republic|LAO|418|LAK|18.4649|103.7565|Asia/Vientiane
LB|Lebanon|LBN|422|LBP|33.9176|35.8789|Asia/Beirut
LC|Saint Lucia|LCA|662|XCD|13.9029|-60.9702|America/St_Lucia
LI|Liechtenstein|LIE|438|CHF|47.1379|9.5415|Europe/Vaduz
LK|Sri Lanka|LKA|144|LKR|7.6064|80.7054|Asia/Colombo
LR|Liberia|LBR|430|LRD|6.4497|-9.3187|Africa/Monrovia
LS|Lesotho|LSO|426|LSL|-29.5765|28.2295|Africa/Maseru
LT|Lithuania|LTU|440|EUR|55.3124|23.899|Europe/Vilnius
LU|Luxembourg|LUX|442|EUR|49.766|6.0721|Europe/Luxembourg
LV|Latvia|LVA|428|EUR|56.842|24.9126|Europe/Riga
LY|Libya|LBY|434|LYD|26.9051|18.0384|Africa/Tripoli
MA|Morocco|MAR|504|MAD|29.6403|-8.5294|Africa/Casablanca
MC|Monaco|MCO|492|EUR|43.7399|7.3984|Europe/Monaco
MD|Moldova, Republic of|MDA|498|MDL|47.1806|28.4657|Europe/Chisinau
ME|Montenegro|MNE|499|EUR|42.7833|19.2384|Europe/Podgorica
MF|Saint Martin (French part)|MAF|663|EUR|18.0777|-63.0543|America/Marigot
MG|Madagascar|MDG|450|MGA|-19.282|46.7232|Indian/Antananarivo
MH|Marshall Islands|MHL|584|USD|7.0995|171.2024|Pacific/Majuro
MK|The Republic of North Macedonia|MKD|807|MKD|41.5921|21.683|Europe/Skopje
ML|Mali|MLI|466|XOF|17.2464|-3.5628|Africa/Bamako
MM|Myanmar|MMR|104|MMK|21.0907|96.4916|Asia/Yangon
MN|Mongolia|MNG|496|MNT|46.6885|103.093|Asia/Ulaanbaatar
MO|Macao|MAC|446|MOP|22.1378|113.5571|Asia/Macau
MP|Northern Mariana Islands|MNP|580|USD|15.1835|145.7409|Pacific/Saipan
MQ|Martinique|MTQ|474|EUR|14.6|-61.0833|America/Martinique
MR|Mauritania|MRT|478|MRU|20.17|-10.3535|Africa/Nouakchott
MS|Montserrat|MSR|500|XCD|16.7378|-62.187|America/Montserrat
MT|Malta|MLT|470|EUR|35.8903|14.4415|Europe/Malta
MU|Mauritius|MUS|480|MUR|-20.2795|57.5696|Indian/Mauritius
MV|Maldives|MDV|462|MVR|4.191|73.5078|Indian/Maldives
MW|Malawi|MWI|454|MWK|-13.1972|34.286|Africa/Blantyre
MX|Mexico|MEX|484|MXN|23.7025|-102.3331|America/Mexico_City
MY|Malaysia|MYS|458|MYR|3.6105|114.7177|Asia/Kuching
MZ|Mozambique|MOZ|508|MZN|-17.1326|35.5724|Africa/Maputo
NA|Namibia|NAM|516|NAD|-22.016|17.2038|Africa/Windhoek
NC|New Caledonia|NCL|540|XPF|-21.3224|165.4845|Pacific/Noumea
NE|Niger|NER|562|XOF|17.3569|9.3586|Africa/Niamey
NF|Norfolk Island|NFK|574|AUD|-29.0347|167.9551|Pacific/Norfolk
NG|Nigeria|NGA|566|NGN|9.5742|8.0866|Africa/Lagos
NI|Nicaragua|NIC|558|NIO|12.839|-85.0349|America/Managua
NL|Netherlands|NLD|528|EUR|52.2699|5.6344|Europe/Amsterdam
NO|Norway|NOR|578|NOK|63.391|13.0901|Europe/Oslo
NP|Nepal|NPL|524|NPR|28.2354|83.9319|Asia/Kathmandu
NR|Nauru|NRU|520|AUD|-0.5207|166.9331|Pacific/Nauru
NU|Niue|NIU|570|NZD|-19.049|-169.8692|Pacific/Niue
NZ|New Zealand|NZL|554|NZD|-43.9242|170.5608|Pacific/Auckland
OM|Oman|OMN|512|OMR|20.5324|56.0712|Asia/Muscat
PA|Panama|PAN|591|PAB|8.5214|-80.1068|America/Panama
PE|Peru|PER|604|PEN|-9.0709|-74.3973|America/Lima
PF|French Polynesia|PYF|258|XPF|-17.664|-149.4204|Pacific/Tahiti
PG|Papua New Guinea|PNG|598|PGK|-6.6022|144.2446|Pacific/Port_Moresby
PH|Philippines|PHL|608|PHP|15.9359|121.4204|Asia/Manila
PK|Pakistan|PAK|586|PKR|29.7815|69.2547|Asia/Karachi
PL|Poland|POL|616|PLN|52.0613|19.4088|Europe/Warsaw
PM|Saint Pierre and Miquelon|SPM|666|EUR|46.9515|-56.3243|America/Miquelon
PN|Pitcairn|PCN|612|NZD|-24.3667|-128.3167|Pacific/Pitcairn
PR|Puerto Rico|PRI|630|USD|18.2258|-66.4811|America/Puerto_Rico
PS|State of Palestine|PSE|275|ILS|31.9435|35.2448|Asia/Hebron
PT|Portugal|PRT|620|EUR|39.6395|-7.9785|Europe/Lisbon
PW|Palau|PLW|585|USD|7.5146|134.5804|Pacific/Palau
PY|Paraguay|PRY|600|PYG|-23.1786|-58.42|America/Asuncion
QA|Qatar|QAT|634|QAR|25.3109|51.1867|Asia/Qatar
RE|Reunion|REU|638|EUR|-20.8667|55.4667|Indian/Reunion
RO|Romania|ROU|642|RON|45.8197|24.9779|Europe/Bucharest
RS|Serbia|SRB|688|RSD|44.1996|20.799|Europe/Belgrade
RU|Russian Federation|RUS|643|RUB|59.447|97.1918|Asia/Krasnoyarsk
RW|Rwanda|RWA|646|RWF|-1.9926|29.9191|Africa/Kigali
SA|Saudi Arabia|SAU|682|SAR|23.97|44.6028|Asia/Riyadh
SB|Solomon Islands|SLB|090|SBD|-9.6226|160.1698|Pacific/Guadalcanal
SC|Seychelles|SYC|690|SCR|-4.6764|55.4672|Indian/Mahe
SD|Sudan|SDN|729|SDG|15.8999|29.9232|Africa/Khartoum
SE|Sweden|SWE|752|SEK|62.2026|16.4965|Europe/Stockholm
SG|Singapore|SGP|702|SGD|1.3588|103.8131|Asia/Singapore
SH|Saint Helena|SHN|654|SHP|-15.9594|-5.7171|Atlantic/St_Helena
SI|Slovenia|SVN|705|EUR|46.1128|14.806|Europe/Ljubljana
SJ|Svalbard and Jan Mayen|SJM|744|NOK|78|16|Arctic/Longyearbyen
SK|Slovakia|SVK|703|EUR|48.7002|19.4755|Europe/Bratislava
SL|Sierra Leone|SLE|694|SLE|8.5699|-11.7874|Africa/Freetown
SM|San Marino|SMR|674|EUR|43.9366|12.4429|Europe/San_Marino
SN|Senegal|SEN|686|XOF|14.3593|-14.4694|Africa/Dakar
SO|Somalia|SOM|706|SOS|4.724|45.6924|Africa/Mogadishu
SR|Suriname|SUR|740|SRD|4.1292|-55.9111|America/Paramaribo
SS|South Sudan|SSD|728|SSP|7.2722|30.3029|Africa/Juba
ST|Sao Tome and Principe|STP|678|STN|0.236|6.6075|Africa/Sao_Tome
SV|El Salvador|SLV|222|USD|13.7361|-88.8721|America/El_Salvador
SX|Sint Maarten (Dutch part)|SXM|534|ANG|18.0406|-63.0694|America/Lower_Princes
SY|Syrian Arab Republic|SYR|760|SYP|34.9982|38.4944|Asia/Damascus
SZ|Eswatini|SWZ|748|SZL|-26.5597|31.4799|Africa/Mbabane
TC|Turks and Caicos Islands|TCA|796|USD|21.8097|-71.7427|America/Grand_Turk
TD|Chad|TCD|148|XAF|15.2269|18.6415|Africa/Ndjamena
TF|French Southern Territories|ATF|260|EUR|-49.3095|69.5012|Indian/Kerguelen
TG|Togo|TGO|768|XOF|8.52|0.9631|Africa/Lome
TH|Thailand|THA|764|THB|15.0686|101.008|Asia/Bangkok
TJ|Tajikistan|TJK|762|TJS|38.5127|71.023|Asia/Dushanbe
TK|Tokelau|TKL|772|NZD|-9.3667|-171.2333|Pacific/Fakaofo
TL|Timor-Leste|TLS|626|USD|-8.8036|125.9364|Asia/Dili
TM|Turkmenistan|TKM|795|TMT|39.0617|59.415|Asia/Ashgabat
TN|Tunisia|TUN|788|TND|34.0694|9.5503|Africa/Tunis
TO|Tonga|TON|776|TOP|-21.1723|-175.2041|Pacific/Tongatapu
TR|Türkiye|TUR|792|TRY|38.9502|35.4177|Europe/Istanbul
TT|Trinidad and Tobago|TTO|780|TTD|10.4217|-61.294|America/Port_of_Spain
TV|Tuvalu|TUV|798|AUD|-8.502|179.2051|Pacific/Funafuti
TW|Taiwan, Province of China|TWN|158|TWD|23.7463|120.9629|Asia/Taipei
TZ|United Republic of Tanzania|TZA|834|TZS|-6.255|34.7928|Africa/Dar_es_Salaam
UA|Ukraine|UKR|804|UAH|49.0946|31.2863|Europe/Kyiv
UG|Uganda|UGA|800|UGX|1.2744|32.3668|Africa/Kampala
UM|United States Minor Outlying Islands|UMI|581|USD|5.8811|-162.0765|Pacific/Midway
US|United States of America|USA|840|USD|38.921|-98.9786|America/Chicago
UY|Uruguay|URY|858|UYU|-32.7762|-56.0206|America/Montevideo
UZ|Uzbekistan|UZB|860|UZS|41.6801|63.2135|Asia/Samarkand
VA|Holy See (Vatican City State)|VAT|336|EUR|41.9022|12.4531|Europe/Vatican
VC|Saint Vincent and the Grenadines|VCT|670|XCD|13.2565|-61.1936|America/St_Vincent
VE|Venezuela|VEN|862|VES|7.0987|-66.1783|America/Caracas
VG|Virgin Islands, British|VGB|092|USD|18.4239|-64.6221|America/Tortola
VI|Virgin Islands, U.S.|VIR|850|USD|17.7392|-64.7628|America/St_Thomas
VN|Vietnam|VNM|704|VND|16.4953|106.3245|Asia/Ho_Chi_Minh
VU|Vanuatu|VUT|548|VUV|-15.2311|166.8541|Pacific/Efate
WF|Wallis and Futuna|WLF|876|XPF|-13.2823|-176.1622|Pacific/Wallis
WS|Samoa|WSM|882|WST|-13.6304|-172.4386|Pacific/Apia
YE|Yemen|YEM|887|YER|15.9205|47.5318|Asia/Aden
YT|Mayotte|MYT|175|EUR|-12.7833|45.2333|Indian/Mayotte
ZA|South Africa|ZAF|710|ZAR|-28.8707|25.138|Africa/Johannesburg
ZM|Zambia|ZMB|894|ZMW|-13.4275|27.7908|Africa/Lusaka
ZW|Zimbabwe|ZWE|716|ZWG|-18.9795|29.8516|Africa/Harare`
